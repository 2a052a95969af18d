-- Left to itself SQLite walks the whole table, documents and all, to be spared the sorting.
SELECT position
FROM event INDEXED BY event_by_time
WHERE silent IN (0, 1)
  AND kind IN (SELECT value FROM json_each(@kinds))
  AND coalesce(published_at, observed_at) >= @since
ORDER BY position;
