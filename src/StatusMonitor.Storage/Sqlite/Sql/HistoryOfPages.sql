SELECT position
FROM event INDEXED BY event_by_page_and_time
WHERE page IN (SELECT value FROM json_each(@pages))
  AND happened_at >= @since
ORDER BY position;
