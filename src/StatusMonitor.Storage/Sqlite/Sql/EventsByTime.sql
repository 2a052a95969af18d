SELECT position
FROM event INDEXED BY event_by_time
WHERE silent = @silent
  AND kind = @kind
  AND coalesce(published_at, observed_at) >= @since AND coalesce(published_at, observed_at) < @until
  AND position > @after AND position < @before
ORDER BY position DESC --[newest]
ORDER BY position --[oldest]
LIMIT @limit;
