-- What is known under the page's present identity is not replaced by what is known under another one. A row that
-- would not change is left alone, and its indexes with it.
INSERT INTO listed_incident (page, incident, identity, type, impact, began_at, ended_at)
VALUES (@page, @incident, @identity, @type, @impact, @began_at, @ended_at)
ON CONFLICT (page, incident)
DO UPDATE SET identity = excluded.identity, type = excluded.type, impact = excluded.impact,
              began_at = excluded.began_at, ended_at = excluded.ended_at
WHERE (identity = excluded.identity OR identity IS NOT @present)
  AND (identity, type, impact, began_at, ended_at)
      IS NOT (excluded.identity, excluded.type, excluded.impact, excluded.began_at, excluded.ended_at);
