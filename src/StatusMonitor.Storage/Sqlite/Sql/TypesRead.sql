SELECT
  EXISTS (SELECT 1 FROM known_incident WHERE page = @page AND identity = @identity AND type = 'incident'),
  EXISTS (SELECT 1 FROM known_incident WHERE page = @page AND identity = @identity AND type = 'maintenance');
