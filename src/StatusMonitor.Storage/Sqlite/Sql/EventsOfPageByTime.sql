SELECT position
FROM event INDEXED BY event_by_page_and_time
WHERE page = @page
  AND happened_at >= @since AND happened_at < @until
  AND position > @after AND position < @before
  AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
  AND silent <= @silent
ORDER BY position DESC --[newest]
ORDER BY position --[oldest]
LIMIT @limit;
