CREATE TABLE "banner" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"school_piece_id" uuid,
	"piece_id" text NOT NULL,
	"title" text NOT NULL,
	"settings" jsonb NOT NULL,
	"link" text NOT NULL,
	"alt_text" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "banner_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "banner" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "banner_count" (
	"school_uai" text NOT NULL,
	"banner_id" uuid NOT NULL,
	"on" date NOT NULL,
	"shown" integer NOT NULL,
	"followed" integer NOT NULL,
	CONSTRAINT "banner_count_school_uai_banner_id_on_pk" PRIMARY KEY("school_uai","banner_id","on")
);
--> statement-breakpoint
ALTER TABLE "banner_count" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "banner_picture" (
	"school_uai" text NOT NULL,
	"banner_id" uuid NOT NULL,
	"size_id" text NOT NULL,
	"svg" text NOT NULL,
	"png" text NOT NULL,
	CONSTRAINT "banner_picture_school_uai_banner_id_size_id_pk" PRIMARY KEY("school_uai","banner_id","size_id")
);
--> statement-breakpoint
ALTER TABLE "banner_picture" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "family_meeting" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"starts_at" text NOT NULL,
	"ends_at" text,
	"place" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "family_meeting_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "family_meeting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "guardian_language" (
	"school_uai" text NOT NULL,
	"holder_id" text NOT NULL,
	"language" text NOT NULL,
	"noted_by" uuid,
	"noted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guardian_language_school_uai_holder_id_pk" PRIMARY KEY("school_uai","holder_id")
);
--> statement-breakpoint
ALTER TABLE "guardian_language" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "language_approval" (
	"school_uai" text NOT NULL,
	"language" text NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "language_approval_school_uai_language_pk" PRIMARY KEY("school_uai","language")
);
--> statement-breakpoint
ALTER TABLE "language_approval" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "piece_visit" (
	"school_uai" text NOT NULL,
	"piece_id" text NOT NULL,
	"on" date NOT NULL,
	"visits" integer NOT NULL,
	CONSTRAINT "piece_visit_school_uai_piece_id_on_pk" PRIMARY KEY("school_uai","piece_id","on")
);
--> statement-breakpoint
ALTER TABLE "piece_visit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "print_job" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"school_piece_id" uuid,
	"piece_id" text NOT NULL,
	"title" text NOT NULL,
	"settings" jsonb NOT NULL,
	"selection" jsonb NOT NULL,
	"options" jsonb NOT NULL,
	"status" text NOT NULL,
	"planned" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"left_out" integer DEFAULT 0 NOT NULL,
	"problem" jsonb,
	"act_id" uuid,
	"codes_issued_on" date,
	"requested_by" uuid,
	"requested_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"handed_out_at" timestamp with time zone,
	CONSTRAINT "print_job_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "print_job" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "print_part" (
	"school_uai" text NOT NULL,
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"class_code" text NOT NULL,
	"file_name" text NOT NULL,
	"count" integer NOT NULL,
	"pages" integer NOT NULL,
	"sealed" text,
	"holder_ids" jsonb NOT NULL,
	CONSTRAINT "print_part_school_uai_job_id_position_pk" PRIMARY KEY("school_uai","job_id","position")
);
--> statement-breakpoint
ALTER TABLE "print_part" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "print_secret" (
	"school_uai" text NOT NULL,
	"job_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "print_secret_school_uai_job_id_pk" PRIMARY KEY("school_uai","job_id")
);
--> statement-breakpoint
ALTER TABLE "print_secret" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_language_approval" (
	"region_code" text NOT NULL,
	"language" text NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "region_language_approval_region_code_language_pk" PRIMARY KEY("region_code","language")
);
--> statement-breakpoint
ALTER TABLE "region_language_approval" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_template" (
	"region_code" text NOT NULL,
	"id" uuid NOT NULL,
	"piece_id" text NOT NULL,
	"title" text NOT NULL,
	"settings" jsonb NOT NULL,
	"locked" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"published_version" integer DEFAULT 0 NOT NULL,
	"retired_at" timestamp with time zone,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "region_template_region_code_id_pk" PRIMARY KEY("region_code","id")
);
--> statement-breakpoint
ALTER TABLE "region_template" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_template_version" (
	"region_code" text NOT NULL,
	"template_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"piece_id" text NOT NULL,
	"title" text NOT NULL,
	"settings" jsonb NOT NULL,
	"locked" jsonb NOT NULL,
	"note" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "region_template_version_region_code_template_id_version_pk" PRIMARY KEY("region_code","template_id","version")
);
--> statement-breakpoint
ALTER TABLE "region_template_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_piece" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"piece_id" text NOT NULL,
	"title" text NOT NULL,
	"template_id" uuid,
	"template_version" integer,
	"current_version" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "school_piece_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "school_piece" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_piece_version" (
	"school_uai" text NOT NULL,
	"school_piece_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"settings" jsonb NOT NULL,
	"restored_from" integer,
	"changed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "school_piece_version_school_uai_school_piece_id_version_pk" PRIMARY KEY("school_uai","school_piece_id","version")
);
--> statement-breakpoint
ALTER TABLE "school_piece_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "banner" ADD CONSTRAINT "banner_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banner_count" ADD CONSTRAINT "banner_count_school_uai_banner_id_banner_school_uai_id_fk" FOREIGN KEY ("school_uai","banner_id") REFERENCES "public"."banner"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banner_picture" ADD CONSTRAINT "banner_picture_school_uai_banner_id_banner_school_uai_id_fk" FOREIGN KEY ("school_uai","banner_id") REFERENCES "public"."banner"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_meeting" ADD CONSTRAINT "family_meeting_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_language" ADD CONSTRAINT "guardian_language_school_uai_holder_id_holder_school_uai_id_fk" FOREIGN KEY ("school_uai","holder_id") REFERENCES "public"."holder"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "language_approval" ADD CONSTRAINT "language_approval_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "piece_visit" ADD CONSTRAINT "piece_visit_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_job" ADD CONSTRAINT "print_job_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_part" ADD CONSTRAINT "print_part_school_uai_job_id_print_job_school_uai_id_fk" FOREIGN KEY ("school_uai","job_id") REFERENCES "public"."print_job"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "print_secret" ADD CONSTRAINT "print_secret_school_uai_job_id_print_job_school_uai_id_fk" FOREIGN KEY ("school_uai","job_id") REFERENCES "public"."print_job"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_language_approval" ADD CONSTRAINT "region_language_approval_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_language_approval" ADD CONSTRAINT "region_language_approval_approved_by_app_user_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_template" ADD CONSTRAINT "region_template_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_template" ADD CONSTRAINT "region_template_updated_by_app_user_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_template_version" ADD CONSTRAINT "region_template_version_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_template_version" ADD CONSTRAINT "region_template_version_region_code_template_id_region_template_region_code_id_fk" FOREIGN KEY ("region_code","template_id") REFERENCES "public"."region_template"("region_code","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_piece" ADD CONSTRAINT "school_piece_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_piece_version" ADD CONSTRAINT "school_piece_version_school_uai_school_piece_id_school_piece_school_uai_id_fk" FOREIGN KEY ("school_uai","school_piece_id") REFERENCES "public"."school_piece"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "print_job_latest" ON "print_job" USING btree ("school_uai","requested_at");--> statement-breakpoint
CREATE POLICY "school_scope" ON "banner" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "public_reads" ON "banner" AS PERMISSIVE FOR SELECT TO public USING (school_uai = current_setting('palier.public_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "banner_count" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "public_counts" ON "banner_count" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.public_uai', true)) WITH CHECK (school_uai = current_setting('palier.public_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "banner_picture" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "public_reads" ON "banner_picture" AS PERMISSIVE FOR SELECT TO public USING (school_uai = current_setting('palier.public_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "family_meeting" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "public_reads" ON "family_meeting" AS PERMISSIVE FOR SELECT TO public USING (school_uai = current_setting('palier.public_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "guardian_language" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "language_approval" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "piece_visit" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "public_counts" ON "piece_visit" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.public_uai', true)) WITH CHECK (school_uai = current_setting('palier.public_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "print_job" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "print_part" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "print_secret" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_language_approval" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_language_approval" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_template" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_template_version" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_template_version" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_piece" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_piece_version" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));