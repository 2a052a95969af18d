SELECT position, document FROM event WHERE position = @position;
