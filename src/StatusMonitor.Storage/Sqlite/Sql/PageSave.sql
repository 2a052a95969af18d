INSERT INTO page (key, identity, document)
VALUES (@key, @identity, @document)
ON CONFLICT (key) DO UPDATE SET identity = excluded.identity, document = excluded.document;
