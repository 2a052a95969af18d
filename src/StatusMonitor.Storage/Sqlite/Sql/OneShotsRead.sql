SELECT document FROM one_shot ORDER BY asked_at, id;
