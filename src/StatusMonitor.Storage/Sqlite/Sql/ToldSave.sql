-- Replacing gives the row a new number, behind all others.
INSERT OR REPLACE INTO told (handler, page, incident, position, told_at, document)
VALUES (@handler, @page, @incident, @position, @told_at, @document);
