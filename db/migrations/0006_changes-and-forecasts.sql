CREATE TABLE "school_forecast" (
	"school_uai" text NOT NULL,
	"part" text NOT NULL,
	"inputs" text NOT NULL,
	"result" jsonb NOT NULL,
	CONSTRAINT "school_forecast_school_uai_part_pk" PRIMARY KEY("school_uai","part")
);
--> statement-breakpoint
ALTER TABLE "school_forecast" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_change" (
	"school_uai" text NOT NULL,
	"transaction_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "school_change_school_uai_transaction_id_pk" PRIMARY KEY("school_uai","transaction_id")
);
--> statement-breakpoint
ALTER TABLE "school_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_change" (
	"transaction_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shared_change_transaction_id_pk" PRIMARY KEY("transaction_id")
);
--> statement-breakpoint
ALTER TABLE "shared_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "school_forecast" ADD CONSTRAINT "school_forecast_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_forecast" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_change" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "system_sweeps" ON "school_change" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "everybody_reads" ON "shared_change" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "system_sweeps" ON "shared_change" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');