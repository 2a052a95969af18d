-- What people and programs ask of the log is found by index, and answered from it as far as that goes.

ALTER TABLE page ADD COLUMN identity TEXT;

UPDATE page SET identity = CAST(document AS TEXT) ->> '$.identity';

-- Each incident once, however many identities of its page know it, with all it can be asked for by.
CREATE TABLE listed_incident (
  page     TEXT NOT NULL,
  incident TEXT NOT NULL,
  identity TEXT NOT NULL,
  type     TEXT NOT NULL,
  impact   TEXT NOT NULL,
  began_at INTEGER NOT NULL,
  ended_at INTEGER,
  PRIMARY KEY (page, incident)
) STRICT, WITHOUT ROWID;

-- The rules are those by which incidents are listed when they are written. Instants in documents are UTC and have up
-- to seven digits of a second; written out to seven they compare as text, and nothing is lost when they become numbers.
INSERT INTO listed_incident (page, incident, identity, type, impact, began_at, ended_at)
WITH
chosen AS (
  SELECT number
  FROM (
    SELECT known_incident.rowid AS number,
           row_number() OVER (
             PARTITION BY known_incident.page, known_incident.incident
             ORDER BY (known_incident.identity IS page.identity) DESC, known_incident.rowid DESC) AS place
    FROM known_incident LEFT JOIN page ON page.key = known_incident.page)
  WHERE place = 1
),
said AS (
  SELECT page, incident, identity, type, open, CAST(document AS TEXT) AS document
  FROM known_incident
  WHERE rowid IN (SELECT number FROM chosen)
),
published AS (
  SELECT *,
         (SELECT min(substr(replace(at, 'Z', '') || iif(instr(at, '.') = 0, '.', '') || '0000000', 1, 27))
          FROM (SELECT coalesce(value ->> '$.display_at', value ->> '$.created_at', value ->> '$.updated_at') AS at
                FROM json_each(document, '$.updates'))) AS first_update,
         (SELECT max(substr(replace(at, 'Z', '') || iif(instr(at, '.') = 0, '.', '') || '0000000', 1, 27))
          FROM (SELECT coalesce(value ->> '$.display_at', value ->> '$.created_at', value ->> '$.updated_at') AS at
                FROM json_each(document, '$.updates'))) AS last_update
  FROM said
),
begun AS (
  SELECT *,
         coalesce(
           iif(type = 'maintenance', document ->> '$.scheduled_for', NULL),
           document ->> '$.started_at', document ->> '$.created_at', first_update, '1970-01-01T00:00:00Z') AS began
  FROM published
),
ended AS (
  SELECT *,
         iif(open, NULL, coalesce(
           document ->> '$.resolved_at', last_update, document ->> '$.updated_at', document ->> '$.missed_at', began)) AS ended
  FROM begun
),
full AS (
  SELECT *,
         substr(replace(began, 'Z', '') || iif(instr(began, '.') = 0, '.', '') || '0000000', 1, 27) AS began_in_full,
         substr(replace(ended, 'Z', '') || iif(instr(ended, '.') = 0, '.', '') || '0000000', 1, 27) AS ended_in_full
  FROM ended
)
SELECT page, incident, identity, type, document ->> '$.impact',
       unixepoch(substr(began_in_full, 1, 19)) * 10000000 + CAST(substr(began_in_full, 21, 7) AS INTEGER),
       unixepoch(substr(ended_in_full, 1, 19)) * 10000000 + CAST(substr(ended_in_full, 21, 7) AS INTEGER)
FROM full;

-- What is rare or unheard of is found as soon as what is frequent: type and impact come before the order.
CREATE INDEX listed_by_beginning ON listed_incident (type, began_at DESC, page, incident, ended_at);
CREATE INDEX listed_by_impact ON listed_incident (impact, type, began_at DESC, page, incident, ended_at);
CREATE INDEX listed_by_page ON listed_incident (page, began_at DESC, incident, type, impact, ended_at);
CREATE INDEX listed_by_end ON listed_incident (ended_at, began_at DESC, page, incident, type, impact);
CREATE INDEX listed_open ON listed_incident (began_at DESC, page, incident, type, impact) WHERE ended_at IS NULL;

-- SQLite answers for a computed column from an index alone only where the expression itself is written, here as in the
-- statements, and what it is computed from is in the index too.
DROP INDEX event_by_time;
CREATE INDEX event_by_time ON event (silent, kind, coalesce(published_at, observed_at), published_at, observed_at);
CREATE INDEX event_by_page ON event (page, position, kind, silent);
CREATE INDEX event_by_kind ON event (silent, kind, position, published_at, observed_at);
CREATE INDEX event_by_incident ON event (page, incident) WHERE incident IS NOT NULL;

CREATE INDEX told_by_incident ON told (page, incident);
