SELECT document FROM known_components WHERE page = @page AND identity = @identity;
