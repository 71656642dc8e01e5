-- Pictures and the logos of the two institutions: dossiers of version 3 have none.

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
