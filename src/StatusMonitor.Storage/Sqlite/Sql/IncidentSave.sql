INSERT INTO known_incident (page, identity, incident, type, open, document)
VALUES (@page, @identity, @incident, @type, @open, @document)
ON CONFLICT (page, identity, incident)
DO UPDATE SET type = excluded.type, open = excluded.open, document = excluded.document;
