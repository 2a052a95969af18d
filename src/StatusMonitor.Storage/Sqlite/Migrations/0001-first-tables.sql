-- Instants are counts of 100 ns since 1970-01-01T00:00:00Z; documents are JSON as UTF-8.

CREATE TABLE event (
  position     INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  page         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  incident     TEXT,
  silent       INTEGER NOT NULL,
  observed_at  INTEGER NOT NULL,
  published_at INTEGER,
  happened_at  INTEGER GENERATED ALWAYS AS (coalesce(published_at, observed_at)) VIRTUAL,
  document     BLOB NOT NULL
) STRICT;

CREATE INDEX event_by_page_and_time ON event (page, happened_at);
CREATE INDEX event_by_time ON event (happened_at);

CREATE TABLE page (
  key      TEXT PRIMARY KEY,
  document BLOB NOT NULL
) STRICT;

CREATE TABLE known_incident (
  page     TEXT NOT NULL,
  identity TEXT NOT NULL,
  incident TEXT NOT NULL,
  type     TEXT NOT NULL,
  open     INTEGER NOT NULL,
  document BLOB NOT NULL,
  PRIMARY KEY (page, identity, incident)
) STRICT;

CREATE INDEX known_incident_open ON known_incident (page, identity) WHERE open = 1;
CREATE INDEX known_incident_by_type ON known_incident (page, identity, type);

-- One document of all components: they are read and written together.
CREATE TABLE known_components (
  page     TEXT NOT NULL,
  identity TEXT NOT NULL,
  document BLOB NOT NULL,
  PRIMARY KEY (page, identity)
) STRICT;

CREATE TABLE cursor (
  handler  TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  sending  INTEGER
) STRICT;

CREATE TABLE parked (
  handler  TEXT NOT NULL,
  position INTEGER NOT NULL,
  document BLOB NOT NULL,
  PRIMARY KEY (handler, position)
) STRICT;
