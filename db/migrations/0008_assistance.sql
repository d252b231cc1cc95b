CREATE TABLE "ticket" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"holder_id" text NOT NULL,
	"symptom" text NOT NULL,
	"status" text NOT NULL,
	"note" text,
	"opened_by" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"passed_on_at" timestamp with time zone,
	"solved_at" timestamp with time zone,
	CONSTRAINT "ticket_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "ticket" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_school_uai_holder_id_holder_school_uai_id_fk" FOREIGN KEY ("school_uai","holder_id") REFERENCES "public"."holder"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_holder" ON "ticket" USING btree ("school_uai","holder_id");--> statement-breakpoint
CREATE POLICY "school_scope" ON "ticket" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));