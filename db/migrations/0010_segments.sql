CREATE TABLE "segment" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"rule" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "segment_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "segment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "segment_id" uuid;--> statement-breakpoint
ALTER TABLE "segment" ADD CONSTRAINT "segment_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "segment_name" ON "segment" USING btree ("school_uai",lower("name")) WHERE deleted_at is null;--> statement-breakpoint
ALTER TABLE "wave" ADD CONSTRAINT "wave_school_uai_segment_id_segment_school_uai_id_fk" FOREIGN KEY ("school_uai","segment_id") REFERENCES "public"."segment"("school_uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "school_scope" ON "segment" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));