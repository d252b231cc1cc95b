CREATE TABLE "plan_standing" (
	"school_uai" text NOT NULL,
	"scenario_id" text NOT NULL,
	"scenario_version" integer NOT NULL,
	"scenario" jsonb,
	"request" jsonb,
	"calendar" jsonb,
	"adopted_on" date NOT NULL,
	"actions" jsonb NOT NULL,
	CONSTRAINT "plan_standing_school_uai_pk" PRIMARY KEY("school_uai")
);
--> statement-breakpoint
ALTER TABLE "plan_standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_calendar" (
	"region_code" text NOT NULL,
	"zone" text NOT NULL,
	"school_year" text NOT NULL,
	"revision" integer NOT NULL,
	"rentree_on" date NOT NULL,
	"holidays" jsonb NOT NULL,
	"source" text NOT NULL,
	"published_on" date NOT NULL,
	"entered_by" uuid,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "region_calendar_region_code_zone_school_year_revision_pk" PRIMARY KEY("region_code","zone","school_year","revision")
);
--> statement-breakpoint
ALTER TABLE "region_calendar" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_scenario" (
	"region_code" text NOT NULL,
	"id" uuid NOT NULL,
	"based_on" text,
	"draft" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"published_version" integer DEFAULT 0 NOT NULL,
	"published_revision" integer DEFAULT 0 NOT NULL,
	"retired_at" timestamp with time zone,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "region_scenario_region_code_id_pk" PRIMARY KEY("region_code","id")
);
--> statement-breakpoint
ALTER TABLE "region_scenario" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_scenario_offer" (
	"region_code" text NOT NULL,
	"scenario_id" text NOT NULL,
	"is_offered" boolean NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "region_scenario_offer_region_code_scenario_id_pk" PRIMARY KEY("region_code","scenario_id")
);
--> statement-breakpoint
ALTER TABLE "region_scenario_offer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_scenario_version" (
	"region_code" text NOT NULL,
	"scenario_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"scenario" jsonb NOT NULL,
	"note" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "region_scenario_version_region_code_scenario_id_version_pk" PRIMARY KEY("region_code","scenario_id","version")
);
--> statement-breakpoint
ALTER TABLE "region_scenario_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "scenario" jsonb;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "request" jsonb;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "calendar" jsonb;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "declined_version" integer;--> statement-breakpoint
ALTER TABLE "school_standing" ADD COLUMN "scenario_title" text;--> statement-breakpoint
ALTER TABLE "plan_standing" ADD CONSTRAINT "plan_standing_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_calendar" ADD CONSTRAINT "region_calendar_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_calendar" ADD CONSTRAINT "region_calendar_entered_by_app_user_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_scenario" ADD CONSTRAINT "region_scenario_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_scenario" ADD CONSTRAINT "region_scenario_updated_by_app_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_scenario_offer" ADD CONSTRAINT "region_scenario_offer_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_scenario_version" ADD CONSTRAINT "region_scenario_version_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_scenario_version" ADD CONSTRAINT "region_scenario_version_region_code_scenario_id_region_scenario_region_code_id_fk" FOREIGN KEY ("region_code","scenario_id") REFERENCES "public"."region_scenario"("region_code","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "school_scope" ON "plan_standing" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_reads" ON "plan_standing" AS PERMISSIVE FOR SELECT TO public USING (school_uai in (select uai from school where region_code = current_setting('palier.region', true)));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_calendar" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_calendar" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_scenario" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_scenario_offer" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_scenario_offer" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_scenario_version" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_scenario_version" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));