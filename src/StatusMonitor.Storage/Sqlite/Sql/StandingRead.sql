-- Two searches of one index; asked for with OR, it would be walked through all that ever ended.
SELECT event.position, event.document, standing.told_at, standing.open
FROM standing JOIN event ON event.position = standing.position
WHERE handler = @handler AND open = 1
UNION ALL
SELECT event.position, event.document, standing.told_at, standing.open
FROM standing JOIN event ON event.position = standing.position
WHERE handler = @handler AND open = 0 AND told_at >= @ended_since
ORDER BY 1;
