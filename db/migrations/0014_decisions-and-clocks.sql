-- What was decided stays as it was signed, whoever asks: the application has no right to change or delete it (db/grants.ts),
-- and not even the owner of the tables changes it. A school that is deleted takes its decisions along.
CREATE FUNCTION refuse_decision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a decision on a switch-over is never changed' USING ERRCODE = '42501';
END $$;--> statement-breakpoint
CREATE TRIGGER switch_over_decision_is_final BEFORE UPDATE ON "switch_over_decision"
  FOR EACH ROW EXECUTE FUNCTION refuse_decision_change();
--> statement-breakpoint
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
