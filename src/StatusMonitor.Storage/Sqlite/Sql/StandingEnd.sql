UPDATE standing
SET open = 0
WHERE handler = @handler AND page = @page AND incident = @incident AND open = 1;
