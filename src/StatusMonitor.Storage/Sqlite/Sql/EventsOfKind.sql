SELECT position
FROM event INDEXED BY event_by_kind
WHERE silent = @silent
  AND kind = @kind
  AND position > @after AND position < @before
  AND happened_at >= @since AND happened_at < @until
ORDER BY position DESC --[newest]
ORDER BY position --[oldest]
LIMIT @limit;
