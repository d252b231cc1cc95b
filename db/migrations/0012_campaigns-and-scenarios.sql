CREATE TABLE "segment" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"rule" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "segment_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "segment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wave_message_version" (
	"school_uai" text NOT NULL,
	"wave_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"template_id" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"message" jsonb NOT NULL,
	"replaced_by" uuid,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "wave_message_version_school_uai_wave_id_version_pk" PRIMARY KEY("school_uai","wave_id","version")
);
--> statement-breakpoint
ALTER TABLE "wave_message_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wave_seed" (
	"school_uai" text NOT NULL,
	"wave_id" uuid NOT NULL,
	"address" text NOT NULL,
	"status" text NOT NULL,
	"failure" text,
	"settled_at" timestamp with time zone,
	CONSTRAINT "wave_seed_school_uai_wave_id_address_pk" PRIMARY KEY("school_uai","wave_id","address")
);
--> statement-breakpoint
ALTER TABLE "wave_seed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_revision" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"edits" jsonb,
	"changed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_revision_school_uai_plan_id_revision_pk" PRIMARY KEY("school_uai","plan_id","revision")
);
--> statement-breakpoint
ALTER TABLE "plan_revision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "region_sender" (
	"region_code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"from_address" text NOT NULL,
	"from_name" text DEFAULT '' NOT NULL,
	"reply_to" text DEFAULT '' NOT NULL,
	"host" text DEFAULT '' NOT NULL,
	"port" integer DEFAULT 587 NOT NULL,
	"security" text DEFAULT 'starttls' NOT NULL,
	"user_name" text DEFAULT '' NOT NULL,
	"sealed_secret" text,
	"sealed_webhook_secret" text,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	"send_limit_count" integer,
	"send_limit_seconds" integer
);
--> statement-breakpoint
ALTER TABLE "region_sender" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_sender" (
	"school_uai" text NOT NULL,
	"kind" text NOT NULL,
	"from_address" text NOT NULL,
	"from_name" text DEFAULT '' NOT NULL,
	"reply_to" text DEFAULT '' NOT NULL,
	"host" text DEFAULT '' NOT NULL,
	"port" integer DEFAULT 587 NOT NULL,
	"security" text DEFAULT 'starttls' NOT NULL,
	"user_name" text DEFAULT '' NOT NULL,
	"sealed_secret" text,
	"sealed_webhook_secret" text,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "school_sender_school_uai_pk" PRIMARY KEY("school_uai")
);
--> statement-breakpoint
ALTER TABLE "school_sender" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "segment_id" uuid;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "message" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "request_key" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "scenario" jsonb;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "request" jsonb;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "calendar" jsonb;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "declined_version" integer;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "school_standing" ADD COLUMN "scenario_title" text;--> statement-breakpoint
ALTER TABLE "segment" ADD CONSTRAINT "segment_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_message_version" ADD CONSTRAINT "wave_message_version_school_uai_wave_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","wave_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_seed" ADD CONSTRAINT "wave_seed_school_uai_wave_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","wave_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_standing" ADD CONSTRAINT "plan_standing_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_calendar" ADD CONSTRAINT "region_calendar_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_calendar" ADD CONSTRAINT "region_calendar_entered_by_app_user_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_scenario" ADD CONSTRAINT "region_scenario_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_scenario" ADD CONSTRAINT "region_scenario_updated_by_app_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_scenario_offer" ADD CONSTRAINT "region_scenario_offer_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_scenario_version" ADD CONSTRAINT "region_scenario_version_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_scenario_version" ADD CONSTRAINT "region_scenario_version_region_code_scenario_id_region_scenario_region_code_id_fk" FOREIGN KEY ("region_code","scenario_id") REFERENCES "public"."region_scenario"("region_code","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_sender" ADD CONSTRAINT "region_sender_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_sender" ADD CONSTRAINT "school_sender_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "segment_name" ON "segment" USING btree ("school_uai",lower("name")) WHERE deleted_at is null;--> statement-breakpoint
ALTER TABLE "wave" ADD CONSTRAINT "wave_school_uai_segment_id_segment_school_uai_id_fk" FOREIGN KEY ("school_uai","segment_id") REFERENCES "public"."segment"("school_uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_request" ON "delivery" USING btree ("school_uai","wave_id") WHERE request_key is not null and status = 'pending';--> statement-breakpoint
CREATE POLICY "school_scope" ON "segment" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "wave_message_version" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "wave_seed" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "plan_revision" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "plan_standing" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_reads" ON "plan_standing" AS PERMISSIVE FOR SELECT TO public USING (school_uai in (select uai from school where region_code = current_setting('palier.region', true)));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_calendar" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_calendar" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_scenario" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_scenario_offer" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_scenario_offer" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_scenario_version" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_scenario_version" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_sender" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "system_reads" ON "region_sender" AS PERMISSIVE FOR SELECT TO public USING (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_sender" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_sender" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));