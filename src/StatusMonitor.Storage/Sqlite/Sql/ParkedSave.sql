INSERT INTO parked (handler, position, document)
VALUES (@handler, @position, @document)
ON CONFLICT (handler, position) DO UPDATE SET document = excluded.document;
