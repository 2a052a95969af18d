-- Sorted, but few: it is asked only when few began since.
SELECT began_at, page, incident
FROM listed_incident INDEXED BY listed_by_end
WHERE ended_at >= @from
  AND began_at BETWEEN @oldest AND @newest
  AND (began_at < @after_began OR (page, incident) > (@after_page, @after_incident))
  AND (@type IS NULL OR type = @type)
  AND (@impacts IS NULL OR impact IN (SELECT value FROM json_each(@impacts)))
ORDER BY began_at DESC, page, incident
LIMIT @limit;
