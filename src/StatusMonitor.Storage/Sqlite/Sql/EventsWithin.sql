-- Counts no further than it must.
SELECT count(*)
FROM (
  SELECT 1
  FROM event INDEXED BY event_by_time
  WHERE silent = @silent
    AND kind = @kind
    AND coalesce(published_at, observed_at) >= @since AND coalesce(published_at, observed_at) < @until
  LIMIT @limit);
