CREATE TABLE "switch_over_announcement" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"days_before" integer NOT NULL,
	"wave_id" uuid NOT NULL,
	"switch_over_on" date NOT NULL,
	"wave_version" integer NOT NULL,
	CONSTRAINT "switch_over_announcement_school_uai_plan_id_days_before_pk" PRIMARY KEY("school_uai","plan_id","days_before")
);
--> statement-breakpoint
ALTER TABLE "switch_over_announcement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "switch_over_check" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"item" text NOT NULL,
	"done_by" uuid,
	"done_at" timestamp with time zone NOT NULL,
	CONSTRAINT "switch_over_check_school_uai_plan_id_item_pk" PRIMARY KEY("school_uai","plan_id","item")
);
--> statement-breakpoint
ALTER TABLE "switch_over_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "switch_over_decision" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"switch_over_on" date NOT NULL,
	"moved_to" date,
	"cause" text,
	"reason" text,
	"figures" jsonb NOT NULL,
	"decided_by" uuid,
	"decided_by_name" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "switch_over_decision_school_uai_plan_id_number_pk" PRIMARY KEY("school_uai","plan_id","number")
);
--> statement-breakpoint
ALTER TABLE "switch_over_decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "switch_over_notice" (
	"school_uai" text NOT NULL,
	"switch_over_on" date,
	"state" text NOT NULL,
	"desk" jsonb NOT NULL,
	CONSTRAINT "switch_over_notice_school_uai_pk" PRIMARY KEY("school_uai")
);
--> statement-breakpoint
ALTER TABLE "switch_over_notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "switch_over_settings" (
	"school_uai" text NOT NULL,
	"window_days" integer NOT NULL,
	"stale_days" integer NOT NULL,
	"help_opening" text NOT NULL,
	"help_place" text NOT NULL,
	"help_phone" text NOT NULL,
	"help_people" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "switch_over_settings_school_uai_pk" PRIMARY KEY("school_uai")
);
--> statement-breakpoint
ALTER TABLE "switch_over_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "switch_over_standing" (
	"school_uai" text NOT NULL,
	"switch_over_on" date,
	"state" text NOT NULL,
	"cause" text,
	"decided_on" date,
	"locked_out_pupils" integer,
	"locked_out_guardians" integer,
	"shown_before" jsonb NOT NULL,
	CONSTRAINT "switch_over_standing_school_uai_pk" PRIMARY KEY("school_uai")
);
--> statement-breakpoint
ALTER TABLE "switch_over_standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "switch_over_announcement" ADD CONSTRAINT "switch_over_announcement_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_announcement" ADD CONSTRAINT "switch_over_announcement_school_uai_wave_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","wave_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_check" ADD CONSTRAINT "switch_over_check_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_decision" ADD CONSTRAINT "switch_over_decision_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_notice" ADD CONSTRAINT "switch_over_notice_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_settings" ADD CONSTRAINT "switch_over_settings_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_standing" ADD CONSTRAINT "switch_over_standing_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "school_scope" ON "switch_over_announcement" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "switch_over_check" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_reads" ON "switch_over_decision" AS PERMISSIVE FOR SELECT TO public USING (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_appends" ON "switch_over_decision" AS PERMISSIVE FOR INSERT TO public WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "switch_over_notice" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "public_reads" ON "switch_over_notice" AS PERMISSIVE FOR SELECT TO public USING (school_uai = current_setting('palier.public_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "switch_over_settings" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "switch_over_standing" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_reads" ON "switch_over_standing" AS PERMISSIVE FOR SELECT TO public USING (school_uai in (select uai from school where region_code = current_setting('palier.region', true)));