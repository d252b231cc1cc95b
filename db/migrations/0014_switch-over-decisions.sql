-- What was decided stays as it was signed, whoever asks: the application has no right to change or delete it (db/grants.ts),
-- and not even the owner of the tables changes it. A school that is deleted takes its decisions along.
CREATE FUNCTION refuse_decision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a decision on a switch-over is never changed' USING ERRCODE = '42501';
END $$;--> statement-breakpoint
CREATE TRIGGER switch_over_decision_is_final BEFORE UPDATE ON "switch_over_decision"
  FOR EACH ROW EXECUTE FUNCTION refuse_decision_change();
