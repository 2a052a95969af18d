SELECT handler, position, sending FROM cursor WHERE handler = @handler;
