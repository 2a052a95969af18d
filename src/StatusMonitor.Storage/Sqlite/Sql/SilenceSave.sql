INSERT INTO silence (id, begins_at, document)
VALUES (@id, @begins_at, @document)
ON CONFLICT (id) DO UPDATE SET begins_at = excluded.begins_at, document = excluded.document;
