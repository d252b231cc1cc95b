CREATE TABLE "ent_post" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"piece_id" text NOT NULL,
	"title" text NOT NULL,
	"banner_id" uuid,
	"posted_on" date NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ent_post_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "ent_post" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "calendar_feed" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "hand_list" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"prepared_by" uuid,
	"prepared_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "hand_list_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "hand_list" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_ent" (
	"region_code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"product" text DEFAULT 'other' NOT NULL,
	"base_url" text DEFAULT '' NOT NULL,
	"client_id" text DEFAULT '' NOT NULL,
	"sealed_client_secret" text,
	"user_name" text DEFAULT '' NOT NULL,
	"sealed_password" text,
	"send_limit_count" integer,
	"send_limit_seconds" integer,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "region_ent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_ent" (
	"school_uai" text NOT NULL,
	"kind" text NOT NULL,
	"product" text DEFAULT 'other' NOT NULL,
	"base_url" text DEFAULT '' NOT NULL,
	"client_id" text DEFAULT '' NOT NULL,
	"sealed_client_secret" text,
	"user_name" text DEFAULT '' NOT NULL,
	"sealed_password" text,
	"send_limit_count" integer,
	"send_limit_seconds" integer,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "school_ent_school_uai_pk" PRIMARY KEY("school_uai")
);
--> statement-breakpoint
ALTER TABLE "school_ent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "phase_review" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"phase_id" text NOT NULL,
	"comment" text NOT NULL,
	"keeps" text NOT NULL,
	"version" integer NOT NULL,
	"written_by" uuid,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "phase_review_school_uai_plan_id_phase_id_pk" PRIMARY KEY("school_uai","plan_id","phase_id")
);
--> statement-breakpoint
ALTER TABLE "phase_review" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_curve" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"seed" integer NOT NULL,
	"observed_on" date NOT NULL,
	"families" integer NOT NULL,
	"covered" integer NOT NULL,
	"days" jsonb NOT NULL,
	"goal" jsonb NOT NULL,
	CONSTRAINT "plan_curve_school_uai_plan_id_decided_at_pk" PRIMARY KEY("school_uai","plan_id","decided_at")
);
--> statement-breakpoint
ALTER TABLE "plan_curve" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_gate" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"phase_id" text NOT NULL,
	"starts_on" date NOT NULL,
	"title" text NOT NULL,
	"judged_at" timestamp with time zone NOT NULL,
	"observed_on" date NOT NULL,
	"status" text NOT NULL,
	"decisions" jsonb NOT NULL,
	"answer" text,
	"reason" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "plan_gate_school_uai_plan_id_phase_id_starts_on_pk" PRIMARY KEY("school_uai","plan_id","phase_id","starts_on")
);
--> statement-breakpoint
ALTER TABLE "plan_gate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "prepared_work" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"work_kind" text NOT NULL,
	"work_id" uuid NOT NULL,
	"phase_id" text NOT NULL,
	"action_id" text NOT NULL,
	"due_on" date NOT NULL,
	"made_from" jsonb NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "prepared_work_school_uai_plan_id_work_kind_work_id_pk" PRIMARY KEY("school_uai","plan_id","work_kind","work_id")
);
--> statement-breakpoint
ALTER TABLE "prepared_work" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "ent_identity" (
	"school_uai" text NOT NULL,
	"holder_id" text NOT NULL,
	"ent_id" text NOT NULL,
	"seen_on" date NOT NULL,
	"import_id" uuid NOT NULL,
	CONSTRAINT "ent_identity_school_uai_holder_id_pk" PRIMARY KEY("school_uai","holder_id")
);
--> statement-breakpoint
ALTER TABLE "ent_identity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_capacity" (
	"school_uai" text PRIMARY KEY NOT NULL,
	"minutes" jsonb NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff_capacity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
ALTER TABLE "app_user" ADD COLUMN "invited_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "delegation" ADD COLUMN "given_by" uuid;--> statement-breakpoint
ALTER TABLE "delegation" ADD COLUMN "given_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "banner" ADD COLUMN "draft" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "region_template_id" uuid;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "region_template_version" integer;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "declined_template_version" integer;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "hand_list_id" uuid;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "data_protection" jsonb;--> statement-breakpoint
ALTER TABLE "school" ADD COLUMN "data_protection" jsonb;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "skipped" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "campaign_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_standing" ADD COLUMN "campaign_id" uuid;--> statement-breakpoint
ALTER TABLE "plan_standing" ADD COLUMN "shape" jsonb;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "call_again_on" date;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "suppression" ADD COLUMN "act_id" uuid;--> statement-breakpoint
ALTER TABLE "ent_post" ADD CONSTRAINT "ent_post_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ent_post" ADD CONSTRAINT "ent_post_school_uai_banner_id_banner_school_uai_id_fk" FOREIGN KEY ("school_uai","banner_id") REFERENCES "public"."banner"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_list" ADD CONSTRAINT "hand_list_school_uai_wave_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","wave_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_ent" ADD CONSTRAINT "region_ent_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_ent" ADD CONSTRAINT "school_ent_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase_review" ADD CONSTRAINT "phase_review_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_curve" ADD CONSTRAINT "plan_curve_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_gate" ADD CONSTRAINT "plan_gate_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_work" ADD CONSTRAINT "prepared_work_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "ent_identity" ADD CONSTRAINT "ent_identity_school_uai_holder_id_holder_school_uai_id_fk" FOREIGN KEY ("school_uai","holder_id") REFERENCES "public"."holder"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_capacity" ADD CONSTRAINT "staff_capacity_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_announcement" ADD CONSTRAINT "switch_over_announcement_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_announcement" ADD CONSTRAINT "switch_over_announcement_school_uai_wave_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","wave_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_check" ADD CONSTRAINT "switch_over_check_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_decision" ADD CONSTRAINT "switch_over_decision_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_notice" ADD CONSTRAINT "switch_over_notice_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_settings" ADD CONSTRAINT "switch_over_settings_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "switch_over_standing" ADD CONSTRAINT "switch_over_standing_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_hash" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_list_open" ON "hand_list" USING btree ("school_uai","wave_id") WHERE confirmed_at is null;--> statement-breakpoint
CREATE INDEX "prepared_work_work" ON "prepared_work" USING btree ("school_uai","work_id");--> statement-breakpoint
CREATE INDEX "help_session_start" ON "help_session" USING btree ("region_code","starts_at");--> statement-breakpoint
CREATE INDEX "session_signup_session" ON "session_signup" USING btree ("session_id","status","signed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "ent_identity_of_ent" ON "ent_identity" USING btree ("school_uai","ent_id");--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_school_uai_hand_list_id_hand_list_school_uai_id_fk" FOREIGN KEY ("school_uai","hand_list_id") REFERENCES "public"."hand_list"("school_uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_school_uai_meeting_id_family_meeting_school_uai_id_fk" FOREIGN KEY ("school_uai","meeting_id") REFERENCES "public"."family_meeting"("school_uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_of_hand_list" ON "delivery" USING btree ("school_uai","hand_list_id") WHERE hand_list_id is not null;--> statement-breakpoint
CREATE INDEX "contact_meeting" ON "contact" USING btree ("school_uai","meeting_id") WHERE meeting_id is not null;--> statement-breakpoint
CREATE POLICY "own_region_updates" ON "region" AS PERMISSIVE FOR UPDATE TO public USING (code = current_setting('palier.region', true)) WITH CHECK (code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "ent_post" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "own_feed" ON "calendar_feed" AS PERMISSIVE FOR ALL TO public USING (user_id::text = current_setting('palier.user_id', true)) WITH CHECK (user_id::text = current_setting('palier.user_id', true));--> statement-breakpoint
CREATE POLICY "presented" ON "calendar_feed" AS PERMISSIVE FOR SELECT TO public USING (token_hash = current_setting('palier.feed_token', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "hand_list" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_ent" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_ent" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_ent" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "phase_review" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "plan_curve" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "plan_gate" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "prepared_work" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
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
CREATE POLICY "system_writes" ON "session_signup" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "school_scope" ON "ent_identity" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "staff_capacity" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "switch_over_announcement" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "switch_over_check" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_reads" ON "switch_over_decision" AS PERMISSIVE FOR SELECT TO public USING (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_appends" ON "switch_over_decision" AS PERMISSIVE FOR INSERT TO public WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "switch_over_notice" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "public_reads" ON "switch_over_notice" AS PERMISSIVE FOR SELECT TO public USING (school_uai = current_setting('palier.public_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "switch_over_settings" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "switch_over_standing" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_reads" ON "switch_over_standing" AS PERMISSIVE FOR SELECT TO public USING (school_uai in (select uai from school where region_code = current_setting('palier.region', true)));--> statement-breakpoint
ALTER POLICY "public_reads" ON "banner" TO public USING (school_uai = current_setting('palier.public_uai', true) and not draft);