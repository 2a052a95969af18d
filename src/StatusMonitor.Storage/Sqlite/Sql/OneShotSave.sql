INSERT INTO one_shot (id, asked_at, document)
VALUES (@id, @asked_at, @document)
ON CONFLICT (id) DO UPDATE SET asked_at = excluded.asked_at, document = excluded.document;
