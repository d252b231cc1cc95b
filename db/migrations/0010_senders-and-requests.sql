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
ALTER TABLE "delivery" ADD COLUMN "request_key" text;--> statement-breakpoint
ALTER TABLE "region_sender" ADD CONSTRAINT "region_sender_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_sender" ADD CONSTRAINT "school_sender_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_request" ON "delivery" USING btree ("school_uai","wave_id") WHERE request_key is not null and status = 'pending';--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_sender" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "system_reads" ON "region_sender" AS PERMISSIVE FOR SELECT TO public USING (current_setting('palier.system', true) = 'on');--> statement-breakpoint
CREATE POLICY "schools_read" ON "region_sender" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_sender" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));