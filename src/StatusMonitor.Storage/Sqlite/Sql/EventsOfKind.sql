SELECT position
FROM event INDEXED BY event_by_kind
WHERE silent = @silent
  AND kind = @kind
  AND position > @after AND position < @before
  AND coalesce(published_at, observed_at) >= @since AND coalesce(published_at, observed_at) < @until
ORDER BY position DESC --[newest]
ORDER BY position --[oldest]
LIMIT @limit;
