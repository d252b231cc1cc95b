-- Schools overseas that were there before theirs was looked up keep the clock of Paris, the default: nobody could choose
-- another one. Departments as in lib/domain/directory/academies.ts; a clock that is not the default was set by somebody.
UPDATE school SET time_zone = overseas.clock
FROM (VALUES
  ('971', 'America/Guadeloupe'),
  ('972', 'America/Martinique'),
  ('973', 'America/Cayenne'),
  ('974', 'Indian/Reunion'),
  ('976', 'Indian/Mayotte')
) AS overseas (department, clock)
WHERE left(school.uai, 3) = overseas.department AND school.time_zone = 'Europe/Paris';
