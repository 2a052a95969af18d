SELECT identity FROM page WHERE key = @key;
