DELETE FROM held WHERE handler = @handler AND position = @position;
