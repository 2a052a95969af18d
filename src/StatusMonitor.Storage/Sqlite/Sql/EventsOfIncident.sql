SELECT position
FROM event INDEXED BY event_by_incident
WHERE page = @page
  AND incident = @incident
  AND position > @after AND position < @before
  AND happened_at >= @since AND happened_at < @until
  AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
  AND silent <= @silent
ORDER BY position DESC --[newest]
ORDER BY position --[oldest]
LIMIT @limit;
