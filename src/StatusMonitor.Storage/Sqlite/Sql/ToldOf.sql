SELECT handler, document
FROM told
WHERE page = @page AND incident = @incident
ORDER BY number;
