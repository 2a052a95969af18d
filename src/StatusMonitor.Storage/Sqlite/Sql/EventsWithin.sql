-- Counts no further than it must.
SELECT count(*)
FROM (
  SELECT 1
  FROM event INDEXED BY event_by_time
  WHERE happened_at >= @since AND happened_at < @until
  LIMIT @limit);
