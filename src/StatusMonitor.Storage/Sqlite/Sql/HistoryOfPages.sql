SELECT position
FROM event
WHERE page IN (SELECT value FROM json_each(@pages))
  AND happened_at >= @since
ORDER BY position;
