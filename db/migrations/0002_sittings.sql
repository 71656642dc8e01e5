-- Sittings, what was said and voted there, and what is amended: dossiers of version 1 have none.

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

-- What the projector shows, so that a restart brings it back. A view, not a content: no journal.
CREATE TABLE projection (
    id    TEXT PRIMARY KEY NOT NULL CHECK (id = 'projection'),
    state TEXT NOT NULL DEFAULT '{}'
) STRICT;
