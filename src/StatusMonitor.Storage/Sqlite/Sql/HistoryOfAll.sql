-- Left to itself SQLite walks the whole table, documents and all, to be spared the sorting.
SELECT position
FROM event INDEXED BY event_by_time
WHERE coalesce(published_at, observed_at) >= @since
ORDER BY position;
