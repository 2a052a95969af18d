SELECT page.key, known_components.document
FROM page JOIN known_components ON known_components.page = page.key AND known_components.identity = page.identity
WHERE page.key = @page;
