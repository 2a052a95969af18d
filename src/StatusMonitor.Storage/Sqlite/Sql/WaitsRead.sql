SELECT document FROM wait ORDER BY handler;
