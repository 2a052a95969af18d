DELETE FROM wait WHERE handler = @handler;
