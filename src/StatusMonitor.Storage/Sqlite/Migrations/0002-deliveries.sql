-- What deliveries leave behind, and what people ask of a running service.

CREATE TABLE wait (
  handler  TEXT PRIMARY KEY,
  document BLOB NOT NULL
) STRICT;

CREATE TABLE held (
  handler  TEXT NOT NULL,
  position INTEGER NOT NULL,
  document BLOB NOT NULL,
  PRIMARY KEY (handler, position)
) STRICT;

-- The number is the order of telling: what is told again is numbered anew.
CREATE TABLE told (
  number   INTEGER PRIMARY KEY,
  handler  TEXT NOT NULL,
  page     TEXT NOT NULL,
  incident TEXT NOT NULL,
  position INTEGER NOT NULL,
  told_at  INTEGER NOT NULL,
  document BLOB NOT NULL,
  UNIQUE (handler, page, incident, position)
) STRICT;

CREATE INDEX told_by_time ON told (told_at);

-- One row for each incident a handler was told of: the newest event it got.
CREATE TABLE standing (
  handler  TEXT NOT NULL,
  page     TEXT NOT NULL,
  incident TEXT NOT NULL,
  position INTEGER NOT NULL,
  told_at  INTEGER NOT NULL,
  open     INTEGER NOT NULL,
  PRIMARY KEY (handler, page, incident)
) STRICT;

CREATE INDEX standing_by_state ON standing (handler, open, told_at);

CREATE TABLE silence (
  id        TEXT PRIMARY KEY,
  begins_at INTEGER NOT NULL,
  document  BLOB NOT NULL
) STRICT;

CREATE TABLE one_shot (
  id       TEXT PRIMARY KEY,
  asked_at INTEGER NOT NULL,
  document BLOB NOT NULL
) STRICT;

-- Another number after every change of silences and one-shots and every replay.
CREATE TABLE revision (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL
) STRICT;

INSERT INTO revision (id, number) VALUES (1, 0);
