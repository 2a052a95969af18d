SELECT document FROM held WHERE handler = @handler ORDER BY position;
