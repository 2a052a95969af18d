SELECT listed_incident.identity, listed_incident.began_at, listed_incident.ended_at, known_incident.document
FROM listed_incident JOIN known_incident
  ON known_incident.page = listed_incident.page
  AND known_incident.identity = listed_incident.identity
  AND known_incident.incident = listed_incident.incident
WHERE listed_incident.page = @page AND listed_incident.incident = @incident;
