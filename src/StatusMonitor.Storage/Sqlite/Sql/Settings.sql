-- FULL: a commit is on the disk when it returns. The other lines: damage is noticed early, sorting needs no file.
PRAGMA busy_timeout = 5000;
PRAGMA synchronous = FULL;
PRAGMA fullfsync = ON;
PRAGMA checkpoint_fullfsync = ON;
PRAGMA cell_size_check = ON;
PRAGMA trusted_schema = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA journal_size_limit = 67108864;
