INSERT INTO cursor (handler, position, sending)
VALUES (@handler, @position, @sending)
ON CONFLICT (handler) DO UPDATE SET position = excluded.position, sending = excluded.sending;
