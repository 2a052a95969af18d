SELECT position
FROM event
WHERE position > @after AND position < @before
ORDER BY position DESC --[newest]
ORDER BY position --[oldest]
LIMIT @limit;
