-- The newest come first, so that the limit leaves out the oldest.
SELECT handler, document
FROM told
WHERE told_at >= @since
ORDER BY told_at DESC, number DESC
LIMIT @limit;
