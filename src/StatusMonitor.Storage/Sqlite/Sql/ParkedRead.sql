SELECT document FROM parked ORDER BY position, handler;
