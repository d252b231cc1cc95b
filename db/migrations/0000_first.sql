CREATE TABLE "app_user" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"session_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "app_user" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_event" (
	"school_uai" text NOT NULL,
	"id" bigserial NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"event" text NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "audit_event_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegation" (
	"school_uai" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"class_codes" text[],
	"ends_on" date,
	CONSTRAINT "delegation_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "delegation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_member" (
	"region_code" text NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "region_member_region_code_user_id_pk" PRIMARY KEY("region_code","user_id")
);
--> statement-breakpoint
ALTER TABLE "region_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"key" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"id" bigserial NOT NULL,
	CONSTRAINT "sign_in_attempt_key_id_pk" PRIMARY KEY("key","id")
);
--> statement-breakpoint
ALTER TABLE "sign_in_attempt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "account_state" (
	"school_uai" text NOT NULL,
	"holder_id" text NOT NULL,
	"account_ref" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"seen_on" date NOT NULL,
	"state" text NOT NULL,
	"notified_on" date,
	"activated_on" date,
	"import_id" uuid NOT NULL,
	CONSTRAINT "account_state_school_uai_holder_id_account_ref_valid_from_pk" PRIMARY KEY("school_uai","holder_id","account_ref","valid_from")
);
--> statement-breakpoint
ALTER TABLE "account_state" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "adoption_daily" (
	"school_uai" text NOT NULL,
	"on" date NOT NULL,
	"scope_kind" text NOT NULL,
	"scope_code" text NOT NULL,
	"audience" text NOT NULL,
	"population" integer NOT NULL,
	"activated" integer,
	"connected" integer,
	"adopted" integer,
	CONSTRAINT "adoption_daily_school_uai_on_scope_kind_scope_code_audience_pk" PRIMARY KEY("school_uai","on","scope_kind","scope_code","audience")
);
--> statement-breakpoint
ALTER TABLE "adoption_daily" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ent_connection" (
	"school_uai" text NOT NULL,
	"holder_id" text NOT NULL,
	"connected_on" date NOT NULL,
	"method" text,
	"import_id" uuid NOT NULL,
	CONSTRAINT "ent_connection_school_uai_holder_id_connected_on_pk" PRIMARY KEY("school_uai","holder_id","connected_on")
);
--> statement-breakpoint
ALTER TABLE "ent_connection" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_facts" (
	"school_uai" text NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "school_facts_school_uai_pk" PRIMARY KEY("school_uai")
);
--> statement-breakpoint
ALTER TABLE "school_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "campaign_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "campaign" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wave" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"title" text NOT NULL,
	"channel" text NOT NULL,
	"status" text NOT NULL,
	"audience" jsonb NOT NULL,
	"template_id" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"scheduled_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "wave_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "wave" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delivery" (
	"school_uai" text NOT NULL,
	"wave_id" uuid NOT NULL,
	"holder_id" text NOT NULL,
	"channel" text NOT NULL,
	"status" text NOT NULL,
	"exclusion" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"settled_at" timestamp with time zone,
	CONSTRAINT "delivery_school_uai_wave_id_holder_id_channel_pk" PRIMARY KEY("school_uai","wave_id","holder_id","channel")
);
--> statement-breakpoint
ALTER TABLE "delivery" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "academy" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"region_code" text NOT NULL,
	"zone" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "academy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"contacts" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "region" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school" (
	"uai" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"sector" text DEFAULT 'public' NOT NULL,
	"academy_code" text NOT NULL,
	"region_code" text NOT NULL,
	"zone" text NOT NULL,
	"time_zone" text DEFAULT 'Europe/Paris' NOT NULL,
	"address_lines" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"city" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"ent_name" text DEFAULT 'ENT' NOT NULL,
	"ent_url" text DEFAULT '' NOT NULL,
	"rentree_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "school" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_holiday" (
	"zone" text NOT NULL,
	"school_year" text NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"returns_on" date NOT NULL,
	"published_on" date NOT NULL,
	CONSTRAINT "school_holiday_zone_school_year_name_pk" PRIMARY KEY("zone","school_year","name")
);
--> statement-breakpoint
ALTER TABLE "school_holiday" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "column_mapping" (
	"school_uai" text NOT NULL,
	"signature" text NOT NULL,
	"kind" text NOT NULL,
	"columns" jsonb NOT NULL,
	CONSTRAINT "column_mapping_school_uai_signature_pk" PRIMARY KEY("school_uai","signature")
);
--> statement-breakpoint
ALTER TABLE "column_mapping" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_batch" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"status" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	CONSTRAINT "import_batch_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "import_batch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_file" (
	"school_uai" text NOT NULL,
	"batch_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"kind" text,
	"observed_on" date,
	"status" text NOT NULL,
	"error_code" text,
	"error_detail" jsonb,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_accepted" integer DEFAULT 0 NOT NULL,
	"rows_warned" integer DEFAULT 0 NOT NULL,
	"rows_refused" integer DEFAULT 0 NOT NULL,
	"rows_undecided" integer DEFAULT 0 NOT NULL,
	"payload" jsonb,
	"summary" jsonb,
	CONSTRAINT "import_file_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "import_file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_row" (
	"school_uai" text NOT NULL,
	"file_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"outcome" text NOT NULL,
	"reason" text NOT NULL,
	"detail" jsonb NOT NULL,
	"statement" jsonb,
	CONSTRAINT "import_row_school_uai_file_id_line_reason_pk" PRIMARY KEY("school_uai","file_id","line","reason")
);
--> statement-breakpoint
ALTER TABLE "import_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "match_decision" (
	"school_uai" text NOT NULL,
	"row_key" text NOT NULL,
	"holder_id" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "match_decision_school_uai_row_key_pk" PRIMARY KEY("school_uai","row_key")
);
--> statement-breakpoint
ALTER TABLE "match_decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "state_label" (
	"school_uai" text NOT NULL,
	"label" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "state_label_school_uai_label_pk" PRIMARY KEY("school_uai","label")
);
--> statement-breakpoint
ALTER TABLE "state_label" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "action" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"phase_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"role" text NOT NULL,
	"due_on" date NOT NULL,
	"audience" jsonb,
	"template_id" text,
	"work_minutes" integer NOT NULL,
	"automatic" boolean NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	CONSTRAINT "action_school_uai_plan_id_phase_id_id_pk" PRIMARY KEY("school_uai","plan_id","phase_id","id")
);
--> statement-breakpoint
ALTER TABLE "action" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "phase" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"levels" jsonb,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"gates" jsonb NOT NULL,
	CONSTRAINT "phase_school_uai_plan_id_id_pk" PRIMARY KEY("school_uai","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "phase" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"scenario_id" text NOT NULL,
	"scenario_version" integer NOT NULL,
	"title" text NOT NULL,
	"goal" jsonb NOT NULL,
	"status" text NOT NULL,
	"adopted_by" uuid,
	"adopted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enrolment" (
	"school_uai" text NOT NULL,
	"pupil_id" text NOT NULL,
	"class_code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"import_id" uuid NOT NULL,
	CONSTRAINT "enrolment_school_uai_pupil_id_valid_from_pk" PRIMARY KEY("school_uai","pupil_id","valid_from")
);
--> statement-breakpoint
ALTER TABLE "enrolment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "guardian" (
	"school_uai" text NOT NULL,
	"id" text NOT NULL,
	"civility" text,
	"family_name" text NOT NULL,
	"usage_name" text,
	"first_name" text NOT NULL,
	"email" text,
	"mobile" text,
	"accepts_sms" boolean DEFAULT false NOT NULL,
	"address" jsonb,
	"import_id" uuid NOT NULL,
	CONSTRAINT "guardian_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "guardian" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "guardianship" (
	"school_uai" text NOT NULL,
	"pupil_id" text NOT NULL,
	"guardian_id" text NOT NULL,
	"responsibility" text NOT NULL,
	"kinship" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"import_id" uuid NOT NULL,
	CONSTRAINT "guardianship_school_uai_pupil_id_guardian_id_valid_from_pk" PRIMARY KEY("school_uai","pupil_id","guardian_id","valid_from")
);
--> statement-breakpoint
ALTER TABLE "guardianship" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "holder" (
	"school_uai" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "holder_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "holder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pupil" (
	"school_uai" text NOT NULL,
	"id" text NOT NULL,
	"family_name" text NOT NULL,
	"usage_name" text,
	"first_name" text NOT NULL,
	"born_on" date,
	"email" text,
	"import_id" uuid NOT NULL,
	CONSTRAINT "pupil_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "pupil" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_class" (
	"school_uai" text NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	CONSTRAINT "school_class_school_uai_code_pk" PRIMARY KEY("school_uai","code")
);
--> statement-breakpoint
ALTER TABLE "school_class" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "suppression" (
	"school_uai" text NOT NULL,
	"address" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "suppression_school_uai_address_pk" PRIMARY KEY("school_uai","address")
);
--> statement-breakpoint
ALTER TABLE "suppression" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "worker_heartbeat" (
	"worker_id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "worker_heartbeat" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_member" ADD CONSTRAINT "region_member_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_state" ADD CONSTRAINT "account_state_school_uai_holder_id_holder_school_uai_id_fk" FOREIGN KEY ("school_uai","holder_id") REFERENCES "public"."holder"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoption_daily" ADD CONSTRAINT "adoption_daily_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ent_connection" ADD CONSTRAINT "ent_connection_school_uai_holder_id_holder_school_uai_id_fk" FOREIGN KEY ("school_uai","holder_id") REFERENCES "public"."holder"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_facts" ADD CONSTRAINT "school_facts_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave" ADD CONSTRAINT "wave_school_uai_campaign_id_campaign_school_uai_id_fk" FOREIGN KEY ("school_uai","campaign_id") REFERENCES "public"."campaign"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_school_uai_wave_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","wave_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_school_uai_holder_id_holder_school_uai_id_fk" FOREIGN KEY ("school_uai","holder_id") REFERENCES "public"."holder"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "academy" ADD CONSTRAINT "academy_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school" ADD CONSTRAINT "school_academy_code_academy_code_fk" FOREIGN KEY ("academy_code") REFERENCES "public"."academy"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school" ADD CONSTRAINT "school_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_mapping" ADD CONSTRAINT "column_mapping_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_school_uai_batch_id_import_batch_school_uai_id_fk" FOREIGN KEY ("school_uai","batch_id") REFERENCES "public"."import_batch"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_school_uai_file_id_import_file_school_uai_id_fk" FOREIGN KEY ("school_uai","file_id") REFERENCES "public"."import_file"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "state_label" ADD CONSTRAINT "state_label_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_school_uai_plan_id_phase_id_phase_school_uai_plan_id_id_fk" FOREIGN KEY ("school_uai","plan_id","phase_id") REFERENCES "public"."phase"("school_uai","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phase" ADD CONSTRAINT "phase_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_school_uai_pupil_id_pupil_school_uai_id_fk" FOREIGN KEY ("school_uai","pupil_id") REFERENCES "public"."pupil"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_school_uai_class_code_school_class_school_uai_code_fk" FOREIGN KEY ("school_uai","class_code") REFERENCES "public"."school_class"("school_uai","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian" ADD CONSTRAINT "guardian_school_uai_id_holder_school_uai_id_fk" FOREIGN KEY ("school_uai","id") REFERENCES "public"."holder"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_school_uai_pupil_id_pupil_school_uai_id_fk" FOREIGN KEY ("school_uai","pupil_id") REFERENCES "public"."pupil"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_school_uai_guardian_id_guardian_school_uai_id_fk" FOREIGN KEY ("school_uai","guardian_id") REFERENCES "public"."guardian"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holder" ADD CONSTRAINT "holder_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil" ADD CONSTRAINT "pupil_school_uai_id_holder_school_uai_id_fk" FOREIGN KEY ("school_uai","id") REFERENCES "public"."holder"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_class" ADD CONSTRAINT "school_class_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "app_user_email" ON "app_user" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "delegation_once" ON "delegation" USING btree ("school_uai","user_id","role");--> statement-breakpoint
CREATE INDEX "delegation_user" ON "delegation" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "adoption_daily_on" ON "adoption_daily" USING btree ("on");--> statement-breakpoint
CREATE INDEX "delivery_pending" ON "delivery" USING btree ("school_uai","wave_id","status");--> statement-breakpoint
CREATE INDEX "school_region" ON "school" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "import_file_batch" ON "import_file" USING btree ("school_uai","batch_id");--> statement-breakpoint
CREATE INDEX "import_file_observed" ON "import_file" USING btree ("school_uai","kind","observed_on");--> statement-breakpoint
CREATE INDEX "import_row_outcome" ON "import_row" USING btree ("school_uai","outcome");--> statement-breakpoint
CREATE INDEX "enrolment_class" ON "enrolment" USING btree ("school_uai","class_code");--> statement-breakpoint
CREATE INDEX "guardianship_guardian" ON "guardianship" USING btree ("school_uai","guardian_id");--> statement-breakpoint
CREATE POLICY "signs_in" ON "app_user" AS PERMISSIVE FOR SELECT TO public USING (lower(email) = current_setting('palier.sign_in_email', true) or id::text = current_setting('palier.user_id', true));--> statement-breakpoint
CREATE POLICY "colleagues" ON "app_user" AS PERMISSIVE FOR SELECT TO public USING (id in (select user_id from delegation where school_uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "system_writes" ON "app_user" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "school_reads" ON "audit_event" AS PERMISSIVE FOR SELECT TO public USING (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_appends" ON "audit_event" AS PERMISSIVE FOR INSERT TO public WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "delegation" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "own_delegations" ON "delegation" AS PERMISSIVE FOR SELECT TO public USING (user_id::text = current_setting('palier.user_id', true));--> statement-breakpoint
CREATE POLICY "system_writes" ON "delegation" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "own_membership" ON "region_member" AS PERMISSIVE FOR SELECT TO public USING (user_id::text = current_setting('palier.user_id', true));--> statement-breakpoint
CREATE POLICY "system_writes" ON "region_member" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "by_key" ON "sign_in_attempt" AS PERMISSIVE FOR ALL TO public USING (key = current_setting('palier.sign_in_email', true) or current_setting('palier.system', true) = 'on') WITH CHECK (key = current_setting('palier.sign_in_email', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "account_state" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "adoption_daily" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_reads" ON "adoption_daily" AS PERMISSIVE FOR SELECT TO public USING (school_uai in (select uai from school where region_code = current_setting('palier.region', true)));--> statement-breakpoint
CREATE POLICY "school_scope" ON "ent_connection" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_facts" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "campaign" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "wave" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "delivery" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "everybody_reads" ON "academy" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "system_writes" ON "academy" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "everybody_reads" ON "region" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "system_writes" ON "region" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "own_school_reads" ON "school" AS PERMISSIVE FOR SELECT TO public USING (uai = current_setting('palier.school_uai', true) or uai = current_setting('palier.public_uai', true));--> statement-breakpoint
CREATE POLICY "region_reads" ON "school" AS PERMISSIVE FOR SELECT TO public USING (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "member_reads" ON "school" AS PERMISSIVE FOR SELECT TO public USING (uai in (select school_uai from delegation where user_id::text = current_setting('palier.user_id', true)));--> statement-breakpoint
CREATE POLICY "own_school_updates" ON "school" AS PERMISSIVE FOR UPDATE TO public USING (uai = current_setting('palier.school_uai', true)) WITH CHECK (uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "system_writes" ON "school" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "everybody_reads" ON "school_holiday" AS PERMISSIVE FOR SELECT TO public USING (true);--> statement-breakpoint
CREATE POLICY "system_writes" ON "school_holiday" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "school_scope" ON "column_mapping" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "import_batch" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "import_file" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "import_row" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "match_decision" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "state_label" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "action" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "phase" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "plan" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "enrolment" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "guardian" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "guardianship" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "holder" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "pupil" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_class" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "suppression" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "system_writes" ON "worker_heartbeat" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');