SELECT position
FROM event
WHERE happened_at >= @since
ORDER BY position;
