SELECT document FROM page WHERE key = @key;
