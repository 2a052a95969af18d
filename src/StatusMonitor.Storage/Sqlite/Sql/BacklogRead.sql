-- Positions have no gaps, so that what lies ahead needs no counting.
SELECT handler,
       (SELECT coalesce(max(event.position), 0) FROM event) - position,
       (SELECT count(*) FROM held WHERE held.handler = cursor.handler),
       (SELECT count(*) FROM parked WHERE parked.handler = cursor.handler)
FROM cursor
ORDER BY handler;
