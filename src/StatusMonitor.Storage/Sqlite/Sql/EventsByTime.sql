SELECT position
FROM event INDEXED BY event_by_time
WHERE coalesce(published_at, observed_at) >= @since AND coalesce(published_at, observed_at) < @until
  AND position > @after AND position < @before
  AND (@kinds IS NULL OR kind IN (SELECT value FROM json_each(@kinds)))
  AND silent <= @silent
ORDER BY position DESC --[newest]
ORDER BY position --[oldest]
LIMIT @limit;
