-- The dossier file, version 2. A change here goes with a numbered migration and a test that both meet.
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

-- A picture by what it holds: its id is the SHA-256 of data. Rows are only ever added, and no step
-- of the journal carries them: what is undone finds them again.
CREATE TABLE picture (
    id         TEXT PRIMARY KEY NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
    width      INTEGER NOT NULL CHECK (width > 0),
    height     INTEGER NOT NULL CHECK (height > 0),
    data       BLOB NOT NULL
) STRICT;

-- The logo of an institution.
CREATE TABLE logo (
    id      TEXT PRIMARY KEY NOT NULL CHECK (id IN ('commune', 'cpas')),
    picture TEXT NOT NULL REFERENCES picture
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

-- The last column came with a migration and is written the way SQLite keeps it then.
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
, staff TEXT NOT NULL DEFAULT '') STRICT;
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

-- A sitting that a year's report goes through. Times are HH:MM, "" while unknown.
CREATE TABLE sitting (
    id            TEXT PRIMARY KEY NOT NULL,
    report_id     TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
    rank          TEXT NOT NULL,
    body          TEXT NOT NULL CHECK (body IN ('concertation', 'joint_council')),
    date          TEXT,
    place         TEXT NOT NULL DEFAULT '',
    convened      TEXT NOT NULL DEFAULT '',
    opened        TEXT NOT NULL DEFAULT '',
    closed        TEXT NOT NULL DEFAULT '',
    presiding     TEXT NOT NULL DEFAULT '',
    -- The point of the agenda that the sitting has come to; "" before the first.
    current_point TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sitting_report ON sitting (report_id);

-- Who is called to a sitting, for one of the two councils; presence is what the roll call found.
CREATE TABLE member (
    id         TEXT PRIMARY KEY NOT NULL,
    sitting_id TEXT NOT NULL REFERENCES sitting ON DELETE CASCADE,
    rank       TEXT NOT NULL,
    council    TEXT NOT NULL CHECK (council IN ('commune', 'cpas')),
    name       TEXT NOT NULL DEFAULT '',
    party      TEXT NOT NULL DEFAULT '',
    function   TEXT NOT NULL DEFAULT '',
    presence   TEXT CHECK (presence IN ('present', 'excused', 'absent'))
) STRICT;
CREATE INDEX member_sitting ON member (sitting_id);

CREATE TABLE agenda_point (
    id           TEXT PRIMARY KEY NOT NULL,
    sitting_id   TEXT NOT NULL REFERENCES sitting ON DELETE CASCADE,
    rank         TEXT NOT NULL,
    title        TEXT NOT NULL DEFAULT '',
    notes        TEXT NOT NULL DEFAULT '',
    outcome      TEXT CHECK (outcome IN
                 ('noted', 'adopted', 'amended', 'rejected', 'postponed', 'withdrawn')),
    outcome_note TEXT NOT NULL DEFAULT '',
    opened       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX agenda_point_sitting ON agenda_point (sitting_id);

-- What is projected while a point is dealt with; target is the id of the row that the slide shows.
CREATE TABLE slide (
    id       TEXT PRIMARY KEY NOT NULL,
    point_id TEXT NOT NULL REFERENCES agenda_point ON DELETE CASCADE,
    rank     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    target   TEXT NOT NULL DEFAULT '',
    text     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX slide_point ON slide (point_id);

-- Who came in or left after the roll call, and during which point; "" before the first.
CREATE TABLE movement (
    id        TEXT PRIMARY KEY NOT NULL,
    member_id TEXT NOT NULL REFERENCES member ON DELETE CASCADE,
    rank      TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('arrival', 'departure')),
    point_id  TEXT NOT NULL DEFAULT '',
    time      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX movement_member ON movement (member_id);

CREATE TABLE amendment (
    id         TEXT PRIMARY KEY NOT NULL,
    report_id  TEXT NOT NULL REFERENCES report ON DELETE CASCADE,
    rank       TEXT NOT NULL,
    sitting_id TEXT NOT NULL DEFAULT '',
    point_id   TEXT NOT NULL DEFAULT '',
    number     INTEGER NOT NULL,
    title      TEXT NOT NULL DEFAULT '',
    proposer   TEXT NOT NULL DEFAULT '',
    reason     TEXT NOT NULL DEFAULT '',
    state      TEXT NOT NULL DEFAULT 'proposed'
               CHECK (state IN ('proposed', 'adopted', 'rejected', 'withdrawn'))
) STRICT;
CREATE INDEX amendment_report ON amendment (report_id);

-- The cells that an amendment changes once it is adopted, as in the journal. The row of a level
-- is named by its service and its register ("id/register").
CREATE TABLE amended_cell (
    id           TEXT PRIMARY KEY NOT NULL,
    amendment_id TEXT NOT NULL REFERENCES amendment ON DELETE CASCADE,
    rank         TEXT NOT NULL,
    table_name   TEXT NOT NULL,
    row_id       TEXT NOT NULL,
    column_name  TEXT NOT NULL,
    operation    TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    before       ANY,
    after        ANY
) STRICT;
CREATE INDEX amended_cell_amendment ON amended_cell (amendment_id);

-- A vote of one council. present: how many of its members were there; the counts are what was
-- counted, or the sums of the lines where the vote was taken by group or by name.
CREATE TABLE vote (
    id           TEXT PRIMARY KEY NOT NULL,
    sitting_id   TEXT NOT NULL REFERENCES sitting ON DELETE CASCADE,
    rank         TEXT NOT NULL,
    council      TEXT NOT NULL CHECK (council IN ('commune', 'cpas')),
    point_id     TEXT NOT NULL DEFAULT '',
    amendment_id TEXT NOT NULL DEFAULT '',
    subject      TEXT NOT NULL DEFAULT '',
    manner       TEXT NOT NULL CHECK (manner IN ('unanimity', 'count', 'groups', 'names')),
    secret       INTEGER NOT NULL DEFAULT 0 CHECK (secret IN (0, 1)),
    present      INTEGER NOT NULL DEFAULT 0,
    in_favour    INTEGER NOT NULL DEFAULT 0,
    against      INTEGER NOT NULL DEFAULT 0,
    abstentions  INTEGER NOT NULL DEFAULT 0,
    time         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX vote_sitting ON vote (sitting_id);

-- How one member ("" for a group) or one group voted.
CREATE TABLE vote_line (
    id          TEXT PRIMARY KEY NOT NULL,
    vote_id     TEXT NOT NULL REFERENCES vote ON DELETE CASCADE,
    rank        TEXT NOT NULL,
    member_id   TEXT NOT NULL DEFAULT '',
    party       TEXT NOT NULL DEFAULT '',
    in_favour   INTEGER NOT NULL DEFAULT 0,
    against     INTEGER NOT NULL DEFAULT 0,
    abstentions INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX vote_line_vote ON vote_line (vote_id);

-- The social policy of the CPAS: its declaration for the legislature (no report), or the
-- projection of it that goes with a year's report.
CREATE TABLE social_policy (
    id           TEXT PRIMARY KEY NOT NULL,
    report_id    TEXT REFERENCES report ON DELETE CASCADE,
    title        TEXT NOT NULL DEFAULT '',
    introduction TEXT NOT NULL DEFAULT '',
    conclusion   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX social_policy_report ON social_policy (report_id);

-- An axis (item_id is null), a measure or a sub-measure, by what it stands under. objectives: the
-- ids of the strategic objectives that carry an axis out; axis_id: the axis of the declaration that
-- an axis of a projection carries on. Both may name what is gone.
CREATE TABLE social_item (
    id         TEXT PRIMARY KEY NOT NULL,
    policy_id  TEXT NOT NULL REFERENCES social_policy ON DELETE CASCADE,
    item_id    TEXT REFERENCES social_item ON DELETE CASCADE,
    rank       TEXT NOT NULL,
    title      TEXT NOT NULL DEFAULT '',
    body       TEXT NOT NULL DEFAULT '',
    objectives TEXT NOT NULL DEFAULT '[]',
    axis_id    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX social_item_policy ON social_item (policy_id);
CREATE INDEX social_item_item ON social_item (item_id);

-- An indicator by territory and year.
CREATE TABLE social_table (
    id        TEXT PRIMARY KEY NOT NULL,
    policy_id TEXT NOT NULL REFERENCES social_policy ON DELETE CASCADE,
    rank      TEXT NOT NULL,
    title     TEXT NOT NULL DEFAULT '',
    unit      TEXT NOT NULL DEFAULT '',
    source    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX social_table_policy ON social_table (policy_id);

CREATE TABLE social_year (
    id       TEXT PRIMARY KEY NOT NULL,
    table_id TEXT NOT NULL REFERENCES social_table ON DELETE CASCADE,
    rank     TEXT NOT NULL,
    label    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX social_year_table ON social_year (table_id);

CREATE TABLE social_territory (
    id       TEXT PRIMARY KEY NOT NULL,
    table_id TEXT NOT NULL REFERENCES social_table ON DELETE CASCADE,
    rank     TEXT NOT NULL,
    name     TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX social_territory_table ON social_territory (table_id);

-- A figure is a plain decimal number ("12.5"), or words such as « n.d. ». No row: no figure.
CREATE TABLE social_figure (
    id           TEXT PRIMARY KEY NOT NULL,
    territory_id TEXT NOT NULL REFERENCES social_territory ON DELETE CASCADE,
    year_id      TEXT NOT NULL REFERENCES social_year ON DELETE CASCADE,
    figure       TEXT NOT NULL,
    UNIQUE (territory_id, year_id)
) STRICT;
CREATE INDEX social_figure_year ON social_figure (year_id);

-- What the projector shows, so that a restart brings it back. A view, not a content: no journal.
CREATE TABLE projection (
    id    TEXT PRIMARY KEY NOT NULL CHECK (id = 'projection'),
    state TEXT NOT NULL DEFAULT '{}'
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
