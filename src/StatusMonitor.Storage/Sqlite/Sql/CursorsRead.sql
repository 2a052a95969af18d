SELECT handler, position, sending FROM cursor ORDER BY handler;
