-- Only a known id is passed over; any other conflict is a failure.
INSERT INTO event (position, id, page, kind, incident, silent, observed_at, published_at, document)
VALUES (@position, @id, @page, @kind, @incident, @silent, @observed_at, @published_at, @document)
ON CONFLICT (id) DO NOTHING;
