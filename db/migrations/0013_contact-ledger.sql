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
ALTER TABLE "wave" ADD COLUMN "region_template_id" uuid;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "region_template_version" integer;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "declined_template_version" integer;--> statement-breakpoint
ALTER TABLE "region" ADD COLUMN "data_protection" jsonb;--> statement-breakpoint
ALTER TABLE "school" ADD COLUMN "data_protection" jsonb;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "call_again_on" date;--> statement-breakpoint
ALTER TABLE "contact" ADD COLUMN "meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "suppression" ADD COLUMN "act_id" uuid;--> statement-breakpoint
ALTER TABLE "ent_post" ADD CONSTRAINT "ent_post_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ent_post" ADD CONSTRAINT "ent_post_school_uai_banner_id_banner_school_uai_id_fk" FOREIGN KEY ("school_uai","banner_id") REFERENCES "public"."banner"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_school_uai_meeting_id_family_meeting_school_uai_id_fk" FOREIGN KEY ("school_uai","meeting_id") REFERENCES "public"."family_meeting"("school_uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_meeting" ON "contact" USING btree ("school_uai","meeting_id") WHERE meeting_id is not null;--> statement-breakpoint
CREATE POLICY "own_region_updates" ON "region" AS PERMISSIVE FOR UPDATE TO public USING (code = current_setting('palier.region', true)) WITH CHECK (code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "ent_post" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));