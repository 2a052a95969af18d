-- What is open under an identity its page no longer has: nothing more will be said of it.
UPDATE listed_incident
SET ended_at = @left_at
WHERE page = @page AND ended_at IS NULL AND identity <> @present;
