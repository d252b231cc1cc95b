CREATE TABLE "region_audit" (
	"region_code" text NOT NULL,
	"id" bigserial NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"event" text NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "region_audit_region_code_id_pk" PRIMARY KEY("region_code","id")
);
--> statement-breakpoint
ALTER TABLE "region_audit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "region_template_version" ADD COLUMN "published_by" uuid;--> statement-breakpoint
ALTER TABLE "school_piece" ADD COLUMN "declined_version" integer;--> statement-breakpoint
ALTER TABLE "school_piece_version" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "region_audit" ADD CONSTRAINT "region_audit_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_audit" ADD CONSTRAINT "region_audit_actor_id_app_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_template_version" ADD CONSTRAINT "region_template_version_published_by_app_user_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "region_colleagues" ON "app_user" AS PERMISSIVE FOR SELECT TO public USING (id in (select user_id from region_member where region_code = current_setting('palier.region', true)));--> statement-breakpoint
CREATE POLICY "region_reads" ON "region_member" AS PERMISSIVE FOR SELECT TO public USING (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "public_reads" ON "language_approval" AS PERMISSIVE FOR SELECT TO public USING (school_uai = current_setting('palier.public_uai', true));--> statement-breakpoint
CREATE POLICY "public_reads" ON "region_language_approval" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.public_uai', true)));--> statement-breakpoint
CREATE POLICY "region_reads" ON "region_audit" AS PERMISSIVE FOR SELECT TO public USING (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "region_appends" ON "region_audit" AS PERMISSIVE FOR INSERT TO public WITH CHECK (region_code = current_setting('palier.region', true) or current_setting('palier.system', true) = 'on');