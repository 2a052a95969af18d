INSERT INTO known_components (page, identity, document)
VALUES (@page, @identity, @document)
ON CONFLICT (page, identity) DO UPDATE SET document = excluded.document;
