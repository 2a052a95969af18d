SELECT position, document
FROM event
WHERE position > @after
ORDER BY position
LIMIT @limit;
