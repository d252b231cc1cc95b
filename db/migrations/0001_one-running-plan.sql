DROP INDEX "delivery_pending";--> statement-breakpoint
CREATE UNIQUE INDEX "plan_one_running" ON "plan" USING btree ("school_uai") WHERE "plan"."status" = 'running';