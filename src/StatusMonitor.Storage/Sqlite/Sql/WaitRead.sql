SELECT document FROM wait WHERE handler = @handler;
