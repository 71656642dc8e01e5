-- The declaration and the projections of social policy: dossiers of version 2 have none.

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
