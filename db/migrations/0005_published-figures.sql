CREATE TABLE "region_saved_view" (
	"region_code" text NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	CONSTRAINT "region_saved_view_region_code_user_id_name_pk" PRIMARY KEY("region_code","user_id","name")
);
--> statement-breakpoint
ALTER TABLE "region_saved_view" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release" (
	"school_uai" text NOT NULL,
	"audience" text NOT NULL,
	"measure" text NOT NULL,
	"on" date NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "release_school_uai_audience_measure_on_pk" PRIMARY KEY("school_uai","audience","measure","on")
);
--> statement-breakpoint
ALTER TABLE "release" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_standing" (
	"school_uai" text NOT NULL,
	"last_import_on" date,
	"figures_on" date,
	"pupils" integer,
	"guardians" integer,
	"families" integer,
	"families_covered" integer,
	"families_covered_of" integer,
	"families_covered_on" date,
	"guardians_activated" integer,
	"guardians_activated_of" integer,
	"guardians_activated_on" date,
	"guardians_connected" integer,
	"guardians_connected_of" integer,
	"guardians_connected_on" date,
	"pupils_activated" integer,
	"pupils_activated_of" integer,
	"pupils_activated_on" date,
	"pupils_connected" integer,
	"pupils_connected_of" integer,
	"pupils_connected_on" date,
	"told" jsonb NOT NULL,
	"families_before" integer,
	"families_before_of" integer,
	"families_before_on" date,
	"stalled_since_on" date,
	"scenario_id" text,
	"phases" jsonb NOT NULL,
	CONSTRAINT "school_standing_school_uai_pk" PRIMARY KEY("school_uai")
);
--> statement-breakpoint
ALTER TABLE "school_standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "region_saved_view" ADD CONSTRAINT "region_saved_view_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_standing" ADD CONSTRAINT "school_standing_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "region_saved_view_user" ON "region_saved_view" USING btree ("user_id");--> statement-breakpoint
DROP POLICY "region_reads" ON "adoption_daily" CASCADE;--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_saved_view" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "release" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_reads" ON "release" AS PERMISSIVE FOR SELECT TO public USING (school_uai in (select uai from school where region_code = current_setting('palier.region', true)));--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_standing" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_reads" ON "school_standing" AS PERMISSIVE FOR SELECT TO public USING (school_uai in (select uai from school where region_code = current_setting('palier.region', true)));--> statement-breakpoint
CREATE POLICY "system_reads" ON "school_standing" AS PERMISSIVE FOR SELECT TO public USING (current_setting('palier.system', true) = 'on');