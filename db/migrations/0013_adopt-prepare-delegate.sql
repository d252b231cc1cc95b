CREATE TABLE "calendar_feed" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "prepared_work" (
	"school_uai" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"work_kind" text NOT NULL,
	"work_id" uuid NOT NULL,
	"phase_id" text NOT NULL,
	"action_id" text NOT NULL,
	"due_on" date NOT NULL,
	"made_from" jsonb NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "prepared_work_school_uai_plan_id_work_kind_work_id_pk" PRIMARY KEY("school_uai","plan_id","work_kind","work_id")
);
--> statement-breakpoint
ALTER TABLE "prepared_work" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_capacity" (
	"school_uai" text PRIMARY KEY NOT NULL,
	"minutes" jsonb NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff_capacity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "app_user" ADD COLUMN "invited_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "delegation" ADD COLUMN "given_by" uuid;--> statement-breakpoint
ALTER TABLE "delegation" ADD COLUMN "given_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "banner" ADD COLUMN "draft" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_work" ADD CONSTRAINT "prepared_work_school_uai_plan_id_plan_school_uai_id_fk" FOREIGN KEY ("school_uai","plan_id") REFERENCES "public"."plan"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_capacity" ADD CONSTRAINT "staff_capacity_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_hash" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "prepared_work_work" ON "prepared_work" USING btree ("school_uai","work_id");--> statement-breakpoint
CREATE POLICY "own_feed" ON "calendar_feed" AS PERMISSIVE FOR ALL TO public USING (user_id::text = current_setting('palier.user_id', true)) WITH CHECK (user_id::text = current_setting('palier.user_id', true));--> statement-breakpoint
CREATE POLICY "presented" ON "calendar_feed" AS PERMISSIVE FOR SELECT TO public USING (token_hash = current_setting('palier.feed_token', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "prepared_work" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "staff_capacity" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
ALTER POLICY "public_reads" ON "banner" TO public USING (school_uai = current_setting('palier.public_uai', true) and not draft);