CREATE TABLE "api_call" (
	"region_code" text NOT NULL,
	"token_id" uuid NOT NULL,
	"minute_at" timestamp with time zone NOT NULL,
	"calls" integer NOT NULL,
	CONSTRAINT "api_call_region_code_token_id_minute_at_pk" PRIMARY KEY("region_code","token_id","minute_at")
);
--> statement-breakpoint
ALTER TABLE "api_call" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "api_token" (
	"region_code" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ends_on" date NOT NULL,
	"last_used_on" date,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_token_region_code_id_pk" PRIMARY KEY("region_code","id")
);
--> statement-breakpoint
ALTER TABLE "api_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "alert" (
	"school_uai" text NOT NULL,
	"kind" text NOT NULL,
	"scope_kind" text NOT NULL,
	"scope_code" text NOT NULL,
	"raised_on" date NOT NULL,
	"ended_on" date,
	"seen_by" uuid,
	"detail" jsonb NOT NULL,
	CONSTRAINT "alert_school_uai_kind_scope_kind_scope_code_raised_on_pk" PRIMARY KEY("school_uai","kind","scope_kind","scope_code","raised_on")
);
--> statement-breakpoint
ALTER TABLE "alert" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "digest_choice" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"weekly" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "digest_choice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "digest_sent" (
	"school_uai" text NOT NULL,
	"user_id" uuid NOT NULL,
	"week_on" date NOT NULL,
	CONSTRAINT "digest_sent_school_uai_user_id_week_on_pk" PRIMARY KEY("school_uai","user_id","week_on")
);
--> statement-breakpoint
ALTER TABLE "digest_sent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_digest_sent" (
	"region_code" text NOT NULL,
	"user_id" uuid NOT NULL,
	"week_on" date NOT NULL,
	CONSTRAINT "region_digest_sent_region_code_user_id_week_on_pk" PRIMARY KEY("region_code","user_id","week_on")
);
--> statement-breakpoint
ALTER TABLE "region_digest_sent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact" (
	"school_uai" text NOT NULL,
	"act_id" uuid NOT NULL,
	"holder_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text,
	"recorded_by" uuid,
	CONSTRAINT "contact_school_uai_holder_id_act_id_pk" PRIMARY KEY("school_uai","holder_id","act_id")
);
--> statement-breakpoint
ALTER TABLE "contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "api_call" ADD CONSTRAINT "api_call_region_code_token_id_api_token_region_code_id_fk" FOREIGN KEY ("region_code","token_id") REFERENCES "public"."api_token"("region_code","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_app_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_choice" ADD CONSTRAINT "digest_choice_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_sent" ADD CONSTRAINT "digest_sent_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_sent" ADD CONSTRAINT "digest_sent_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_digest_sent" ADD CONSTRAINT "region_digest_sent_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_school_uai_holder_id_holder_school_uai_id_fk" FOREIGN KEY ("school_uai","holder_id") REFERENCES "public"."holder"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_hash" ON "api_token" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "contact_act" ON "contact" USING btree ("school_uai","act_id");--> statement-breakpoint
CREATE POLICY "region_scope" ON "api_call" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "region_scope" ON "api_token" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "presented" ON "api_token" AS PERMISSIVE FOR SELECT TO public USING (token_hash = current_setting('palier.api_token', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "alert" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "own_choice" ON "digest_choice" AS PERMISSIVE FOR ALL TO public USING (user_id::text = current_setting('palier.user_id', true)) WITH CHECK (user_id::text = current_setting('palier.user_id', true));--> statement-breakpoint
CREATE POLICY "system_writes" ON "digest_choice" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "school_scope" ON "digest_sent" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_digest_sent" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "contact" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));