-- The dossier file, version 1. A change here goes with a numbered migration and a test that both meet.
-- Ids are UUID text; rank orders rows within their parent; booleans are 0 or 1; amounts are euro
-- cents; lists (kinds, modes, people…) are JSON arrays of text; free dates are text as typed.

CREATE TABLE dossier (
    id          TEXT PRIMARY KEY NOT NULL,
    legislature TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE institution (
    id                 TEXT PRIMARY KEY NOT NULL CHECK (id IN ('commune', 'cpas')),
    nature             TEXT NOT NULL DEFAULT '',
    name               TEXT NOT NULL DEFAULT '',
    address            TEXT NOT NULL DEFAULT '',
    director_general   TEXT NOT NULL DEFAULT '',
    head               TEXT NOT NULL DEFAULT '',
    financial_director TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE report (
    id                     TEXT PRIMARY KEY NOT NULL,
    rank                   TEXT NOT NULL,
    year                   TEXT NOT NULL,
    management_committees  TEXT,
    concertation           TEXT,
    concertation_amended   INTEGER CHECK (concertation_amended IN (0, 1)),
    financial_opinion_date TEXT,
    financial_opinion      TEXT NOT NULL DEFAULT '',
    joint_council          TEXT,
    commune_adoption       TEXT,
    cpas_adoption          TEXT
) STRICT;

CREATE TABLE service (
    id        TEXT PRIMARY KEY NOT NULL,
    report_id TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
    rank      TEXT NOT NULL,
    name      TEXT NOT NULL DEFAULT '',
    support   TEXT CHECK (support IN ('procurement', 'hr', 'maintenance', 'it')),
    assessed  INTEGER NOT NULL DEFAULT 0 CHECK (assessed IN (0, 1))
) STRICT;
CREATE INDEX service_report ON service (report_id);

-- One row for each register of each service, from the service's first day.
CREATE TABLE assessment (
    id         TEXT PRIMARY KEY NOT NULL,
    service_id TEXT NOT NULL REFERENCES service ON DELETE CASCADE,
    register   TEXT NOT NULL,
    level      INTEGER CHECK (level BETWEEN 0 AND 5),
    note       TEXT NOT NULL DEFAULT '',
    UNIQUE (service_id, register)
) STRICT;

CREATE TABLE synergy (
    id                 TEXT PRIMARY KEY NOT NULL,
    service_id         TEXT NOT NULL REFERENCES service ON DELETE CASCADE,
    rank               TEXT NOT NULL,
    status             TEXT NOT NULL CHECK (status IN ('done', 'ongoing', 'planned')),
    title              TEXT NOT NULL DEFAULT '',
    objective_text     TEXT NOT NULL DEFAULT '',
    objective_kinds    TEXT NOT NULL DEFAULT '[]',
    objective_as_above INTEGER NOT NULL DEFAULT 0 CHECK (objective_as_above IN (0, 1)),
    mode               TEXT NOT NULL DEFAULT '[]',
    pilot              TEXT NOT NULL DEFAULT '[]',
    responsible        TEXT NOT NULL DEFAULT '[]',
    results_text       TEXT NOT NULL DEFAULT '',
    results_as_above   INTEGER NOT NULL DEFAULT 0 CHECK (results_as_above IN (0, 1)),
    means_human        INTEGER NOT NULL DEFAULT 0 CHECK (means_human IN (0, 1)),
    means_financial    INTEGER NOT NULL DEFAULT 0 CHECK (means_financial IN (0, 1)),
    means_logistic     INTEGER NOT NULL DEFAULT 0 CHECK (means_logistic IN (0, 1)),
    means_text         TEXT NOT NULL DEFAULT '',
    expected_result    TEXT NOT NULL DEFAULT '',
    deadline           TEXT NOT NULL DEFAULT '',
    actions            TEXT NOT NULL DEFAULT '[]'
) STRICT;
-- Holds all that a table needs to lay its rows out: their texts are read once they are in sight.
CREATE INDEX synergy_service
    ON synergy (service_id, rank, status, objective_as_above, results_as_above, id);

CREATE TABLE past_score (
    id             TEXT PRIMARY KEY NOT NULL,
    report_id      TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
    rank           TEXT NOT NULL,
    year           TEXT NOT NULL,
    support_points INTEGER,
    support_out_of INTEGER,
    other_points   INTEGER,
    other_out_of   INTEGER
) STRICT;
CREATE INDEX past_score_report ON past_score (report_id);

CREATE TABLE awarded_count (
    id        TEXT PRIMARY KEY NOT NULL,
    report_id TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
    rank      TEXT NOT NULL,
    by        TEXT NOT NULL CHECK (by IN ('commune', 'cpas', 'joint')),
    year      INTEGER NOT NULL,
    count     INTEGER NOT NULL,
    note      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX awarded_count_report ON awarded_count (report_id);

CREATE TABLE contract (
    id         TEXT PRIMARY KEY NOT NULL,
    report_id  TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
    rank       TEXT NOT NULL,
    joint      INTEGER NOT NULL CHECK (joint IN (0, 1)),
    title      TEXT NOT NULL DEFAULT '',
    kind       TEXT CHECK (kind IN ('works', 'supplies', 'services')),
    procedures TEXT NOT NULL DEFAULT '[]',
    amount     INTEGER,
    award_date TEXT
) STRICT;
CREATE INDEX contract_report ON contract (report_id);

CREATE TABLE text (
    id        TEXT PRIMARY KEY NOT NULL,
    report_id TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
    rank      TEXT NOT NULL,
    key       TEXT NOT NULL,
    title     TEXT NOT NULL DEFAULT '',
    body      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX text_report ON text (report_id);

CREATE TABLE plan (
    id          TEXT PRIMARY KEY NOT NULL,
    rank        TEXT NOT NULL,
    institution TEXT NOT NULL CHECK (institution IN ('commune', 'cpas', 'common')),
    title       TEXT NOT NULL DEFAULT '',
    legislature TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE plan_node (
    id             TEXT PRIMARY KEY NOT NULL,
    plan_id        TEXT NOT NULL REFERENCES plan ON DELETE CASCADE,
    parent_id      TEXT REFERENCES plan_node ON DELETE CASCADE,
    rank           TEXT NOT NULL,
    kind           TEXT NOT NULL
                   CHECK (kind IN ('volet', 'domain', 'os', 'oo', 'action', 'sub_action')),
    code           TEXT NOT NULL DEFAULT '',
    title          TEXT NOT NULL DEFAULT '',
    nature         TEXT CHECK (nature IN ('maintained', 'project')),
    political_lead TEXT NOT NULL DEFAULT '',
    service        TEXT NOT NULL DEFAULT '',
    agent          TEXT NOT NULL DEFAULT '',
    deadline       TEXT NOT NULL DEFAULT '',
    carrier        TEXT NOT NULL DEFAULT '',
    partners       TEXT NOT NULL DEFAULT '',
    reserve        TEXT NOT NULL DEFAULT '',
    note           TEXT NOT NULL DEFAULT '',
    state          TEXT CHECK (state IN ('draft', 'to_schedule', 'ongoing', 'finished', 'cancelled')),
    progress       INTEGER CHECK (progress BETWEEN 0 AND 100),
    health         TEXT CHECK (health IN ('good', 'risk', 'blocked', 'paused')),
    health_note    TEXT NOT NULL DEFAULT '',
    sdgs           TEXT NOT NULL DEFAULT '[]',
    -- The ids of the further operational objectives that an action stands under.
    also_under     TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX plan_node_plan ON plan_node (plan_id);
CREATE INDEX plan_node_parent ON plan_node (parent_id);

CREATE TABLE budget_line (
    id      TEXT PRIMARY KEY NOT NULL,
    node_id TEXT NOT NULL REFERENCES plan_node ON DELETE CASCADE,
    rank    TEXT NOT NULL,
    service TEXT NOT NULL DEFAULT 'ordinary' CHECK (service IN ('ordinary', 'extraordinary')),
    year    INTEGER,
    funder  TEXT NOT NULL DEFAULT '',
    amount  INTEGER,
    article TEXT NOT NULL DEFAULT '',
    label   TEXT NOT NULL DEFAULT '',
    note    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX budget_line_node ON budget_line (node_id);

CREATE TABLE indicator (
    id      TEXT PRIMARY KEY NOT NULL,
    node_id TEXT NOT NULL REFERENCES plan_node ON DELETE CASCADE,
    rank    TEXT NOT NULL,
    title   TEXT NOT NULL DEFAULT '',
    target  TEXT NOT NULL DEFAULT '',
    reached TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX indicator_node ON indicator (node_id);

-- The words that the spelling of this dossier lets pass.
CREATE TABLE learnt_word (
    id   TEXT PRIMARY KEY NOT NULL,
    word TEXT NOT NULL UNIQUE
) STRICT;

-- The journal: each step, and each cell that it changed. Rows are only ever added.
-- family: the first step of a run of typing that is undone as one; target: the family that an
-- undo or a redo goes back over.
CREATE TABLE journal_step (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    session TEXT NOT NULL,
    author  TEXT NOT NULL,
    at      TEXT NOT NULL,
    label   TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('create', 'do', 'undo', 'redo')),
    family  INTEGER,
    target  INTEGER
) STRICT;

CREATE TABLE journal_change (
    step_id     INTEGER NOT NULL REFERENCES journal_step,
    position    INTEGER NOT NULL,
    table_name  TEXT NOT NULL,
    row_id      TEXT NOT NULL,
    column_name TEXT NOT NULL,
    operation   TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    before      ANY,
    after       ANY,
    PRIMARY KEY (step_id, position)
) STRICT, WITHOUT ROWID;
