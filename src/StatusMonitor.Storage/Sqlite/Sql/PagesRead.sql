SELECT document FROM page ORDER BY key;
