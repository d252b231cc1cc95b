CREATE TABLE "phase_review" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"phase_id" text NOT NULL,
	"comment" text NOT NULL,
	"keeps" text NOT NULL,
	"version" integer NOT NULL,
	"written_by" uuid,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "phase_review_school_uai_plan_id_phase_id_pk" PRIMARY KEY("school_uai","plan_id","phase_id")
);
--> statement-breakpoint
ALTER TABLE "phase_review" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_curve" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"seed" integer NOT NULL,
	"observed_on" date NOT NULL,
	"families" integer NOT NULL,
	"covered" integer NOT NULL,
	"days" jsonb NOT NULL,
	"goal" jsonb NOT NULL,
	CONSTRAINT "plan_curve_school_uai_plan_id_decided_at_pk" PRIMARY KEY("school_uai","plan_id","decided_at")
);
--> statement-breakpoint
ALTER TABLE "plan_curve" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_gate" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"phase_id" text NOT NULL,
	"starts_on" date NOT NULL,
	"title" text NOT NULL,
	"judged_at" timestamp with time zone NOT NULL,
	"observed_on" date NOT NULL,
	"status" text NOT NULL,
	"decisions" jsonb NOT NULL,
	"answer" text,
	"reason" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	CONSTRAINT "plan_gate_school_uai_plan_id_phase_id_starts_on_pk" PRIMARY KEY("school_uai","plan_id","phase_id","starts_on")
);
--> statement-breakpoint
ALTER TABLE "plan_gate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "skipped" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "action" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "phase_review" ADD CONSTRAINT "phase_review_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_curve" ADD CONSTRAINT "plan_curve_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_gate" ADD CONSTRAINT "plan_gate_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "school_scope" ON "phase_review" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "plan_curve" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "plan_gate" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));