SELECT position
FROM event INDEXED BY event_by_page
WHERE page = @page
  AND position > @after AND position < @before
  AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
  AND silent <= @silent
ORDER BY position DESC --[newest]
ORDER BY position --[oldest]
LIMIT @limit;
