SELECT began_at, page, incident
FROM listed_incident INDEXED BY listed_by_beginning
WHERE type = @type
  AND began_at BETWEEN @oldest AND @newest
  AND (began_at < @after_began OR (page, incident) > (@after_page, @after_incident))
  AND (@with_open OR ended_at IS NOT NULL)
  AND (ended_at IS NULL OR ended_at >= @from)
ORDER BY began_at DESC, page, incident
LIMIT @limit;
