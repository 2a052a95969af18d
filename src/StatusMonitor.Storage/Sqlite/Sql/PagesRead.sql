SELECT key, document FROM page ORDER BY key;
