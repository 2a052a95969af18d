-- Left to itself SQLite walks the whole table, documents and all, to be spared the sorting.
SELECT position
FROM event INDEXED BY event_by_time
WHERE happened_at >= @since
ORDER BY position;
