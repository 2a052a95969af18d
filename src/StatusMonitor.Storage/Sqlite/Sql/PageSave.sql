INSERT INTO page (key, document)
VALUES (@key, @document)
ON CONFLICT (key) DO UPDATE SET document = excluded.document;
