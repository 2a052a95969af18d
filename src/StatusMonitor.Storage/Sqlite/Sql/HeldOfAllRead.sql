SELECT document FROM held ORDER BY handler, position;
