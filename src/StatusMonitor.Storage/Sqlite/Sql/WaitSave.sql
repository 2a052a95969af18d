INSERT INTO wait (handler, document)
VALUES (@handler, @document)
ON CONFLICT (handler) DO UPDATE SET document = excluded.document;
