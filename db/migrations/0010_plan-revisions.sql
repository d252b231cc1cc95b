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
ALTER TABLE "plan" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "school_scope" ON "plan_revision" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));