SELECT document
FROM told
WHERE handler = @handler AND page = @page AND incident = @incident
ORDER BY number;
