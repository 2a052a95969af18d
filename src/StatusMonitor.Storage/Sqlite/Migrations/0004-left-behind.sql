-- What is still listed as open under an identity its page no longer has was left behind when the page moved.

UPDATE listed_incident
SET ended_at = coalesce(
  (SELECT max(observed_at) FROM event
   WHERE event.page = listed_incident.page AND event.kind = 'page.moved'
     AND CAST(event.document AS TEXT) ->> '$.move.what' = 'identity'),
  began_at)
WHERE ended_at IS NULL
  AND identity <> (SELECT page.identity FROM page WHERE page.key = listed_incident.page);
