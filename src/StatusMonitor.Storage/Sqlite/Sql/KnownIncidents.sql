SELECT document FROM known_incident WHERE page = @page AND identity = @identity;
