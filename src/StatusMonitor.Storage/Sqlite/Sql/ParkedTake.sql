DELETE FROM parked
WHERE (@handler IS NULL OR handler = @handler)
  AND (@position IS NULL OR position = @position)
  AND EXISTS (
    SELECT 1
    FROM event
    WHERE event.position = parked.position
      AND (@page IS NULL OR event.page = @page)
      AND (@incident IS NULL OR event.incident = @incident)
      AND (@from IS NULL OR event.observed_at >= @from)
      AND (@until IS NULL OR event.observed_at < @until))
RETURNING handler, position;
