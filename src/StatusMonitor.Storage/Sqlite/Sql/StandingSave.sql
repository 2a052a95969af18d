-- An older event that is told late, by a replay or after quiet hours, is not how the incident stands.
INSERT INTO standing (handler, page, incident, position, told_at, open)
VALUES (@handler, @page, @incident, @position, @told_at, @open)
ON CONFLICT (handler, page, incident)
DO UPDATE SET position = excluded.position, told_at = excluded.told_at, open = excluded.open
WHERE excluded.position >= position;
