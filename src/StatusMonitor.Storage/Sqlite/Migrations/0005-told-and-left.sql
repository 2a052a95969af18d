-- Of what was left behind when its page moved nothing more will be said: nobody is to be reminded of it for ever.

UPDATE standing
SET open = 0
WHERE open = 1 AND EXISTS (
  SELECT 1
  FROM listed_incident JOIN page ON page.key = listed_incident.page
  WHERE listed_incident.page = standing.page AND listed_incident.incident = standing.incident
    AND listed_incident.identity <> page.identity AND listed_incident.ended_at IS NOT NULL);
