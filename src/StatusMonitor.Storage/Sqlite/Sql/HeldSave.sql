INSERT INTO held (handler, position, document)
VALUES (@handler, @position, @document)
ON CONFLICT (handler, position) DO UPDATE SET document = excluded.document;
