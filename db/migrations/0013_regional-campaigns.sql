CREATE TABLE "campaign_answer" (
	"school_uai" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"answer" text,
	"reason" text DEFAULT '' NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"read_version" integer NOT NULL,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "campaign_answer_school_uai_campaign_id_pk" PRIMARY KEY("school_uai","campaign_id")
);
--> statement-breakpoint
ALTER TABLE "campaign_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "help_session" (
	"region_code" text NOT NULL,
	"id" uuid NOT NULL,
	"campaign_id" uuid,
	"topic" text NOT NULL,
	"for_whom" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"link" text NOT NULL,
	"capacity" integer NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancel_reason" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "help_session_region_code_id_pk" PRIMARY KEY("region_code","id")
);
--> statement-breakpoint
ALTER TABLE "help_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_campaign" (
	"region_code" text NOT NULL,
	"id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"published_version" integer DEFAULT 0 NOT NULL,
	"published_revision" integer DEFAULT 0 NOT NULL,
	"reminders" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "region_campaign_region_code_id_pk" PRIMARY KEY("region_code","id")
);
--> statement-breakpoint
ALTER TABLE "region_campaign" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_campaign_closing" (
	"region_code" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "region_campaign_closing_region_code_campaign_id_pk" PRIMARY KEY("region_code","campaign_id")
);
--> statement-breakpoint
ALTER TABLE "region_campaign_closing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_campaign_version" (
	"region_code" text NOT NULL,
	"campaign_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "region_campaign_version_region_code_campaign_id_version_pk" PRIMARY KEY("region_code","campaign_id","version")
);
--> statement-breakpoint
ALTER TABLE "region_campaign_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_signup" (
	"school_uai" text NOT NULL,
	"session_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"question" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"attended" boolean,
	"session_on" date NOT NULL,
	CONSTRAINT "session_signup_school_uai_session_id_user_id_pk" PRIMARY KEY("school_uai","session_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "session_signup" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "campaign_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_standing" ADD COLUMN "campaign_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_standing" ADD COLUMN "shape" jsonb;--> statement-breakpoint
ALTER TABLE "campaign_answer" ADD CONSTRAINT "campaign_answer_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_answer" ADD CONSTRAINT "campaign_answer_answered_by_app_user_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_session" ADD CONSTRAINT "help_session_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_session" ADD CONSTRAINT "help_session_region_code_campaign_id_region_campaign_region_code_id_fk" FOREIGN KEY ("region_code","campaign_id") REFERENCES "public"."region_campaign"("region_code","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_campaign" ADD CONSTRAINT "region_campaign_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_campaign" ADD CONSTRAINT "region_campaign_updated_by_app_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_campaign_closing" ADD CONSTRAINT "region_campaign_closing_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_campaign_closing" ADD CONSTRAINT "region_campaign_closing_region_code_campaign_id_region_campaign_region_code_id_fk" FOREIGN KEY ("region_code","campaign_id") REFERENCES "public"."region_campaign"("region_code","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_campaign_version" ADD CONSTRAINT "region_campaign_version_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_campaign_version" ADD CONSTRAINT "region_campaign_version_region_code_campaign_id_region_campaign_region_code_id_fk" FOREIGN KEY ("region_code","campaign_id") REFERENCES "public"."region_campaign"("region_code","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_signup" ADD CONSTRAINT "session_signup_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_signup" ADD CONSTRAINT "session_signup_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_session_start" ON "help_session" USING btree ("region_code","starts_at");--> statement-breakpoint
CREATE INDEX "session_signup_session" ON "session_signup" USING btree ("session_id","status","signed_at");--> statement-breakpoint
CREATE POLICY "school_scope" ON "campaign_answer" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_reads" ON "campaign_answer" AS PERMISSIVE FOR SELECT TO public USING (school_uai in (select uai from school where region_code = current_setting('palier.region', true)));--> statement-breakpoint
CREATE POLICY "region_scope" ON "help_session" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "help_session" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "system_writes" ON "help_session" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_campaign" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_campaign_closing" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_campaign_closing" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_campaign_version" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_campaign_version" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "school_scope" ON "session_signup" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_reads" ON "session_signup" AS PERMISSIVE FOR SELECT TO public USING (school_uai in (select uai from school where region_code = current_setting('palier.region', true)));--> statement-breakpoint
CREATE POLICY "region_marks" ON "session_signup" AS PERMISSIVE FOR UPDATE TO public USING (school_uai in (select uai from school where region_code = current_setting('palier.region', true))) WITH CHECK (school_uai in (select uai from school where region_code = current_setting('palier.region', true)));--> statement-breakpoint
CREATE POLICY "system_writes" ON "session_signup" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');