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
ALTER TABLE "wave" ADD COLUMN "message" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "wave_message_version" ADD CONSTRAINT "wave_message_version_school_uai_wave_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","wave_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave_seed" ADD CONSTRAINT "wave_seed_school_uai_wave_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","wave_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "school_scope" ON "wave_message_version" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "wave_seed" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));