SELECT document FROM silence ORDER BY begins_at, id;
