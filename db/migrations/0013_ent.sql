CREATE TABLE "hand_list" (
	"school_uai" text NOT NULL,
	"id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"prepared_by" uuid,
	"prepared_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "hand_list_school_uai_id_pk" PRIMARY KEY("school_uai","id")
);
--> statement-breakpoint
ALTER TABLE "hand_list" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "region_ent" (
	"region_code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"product" text DEFAULT 'other' NOT NULL,
	"base_url" text DEFAULT '' NOT NULL,
	"client_id" text DEFAULT '' NOT NULL,
	"sealed_client_secret" text,
	"user_name" text DEFAULT '' NOT NULL,
	"sealed_password" text,
	"send_limit_count" integer,
	"send_limit_seconds" integer,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "region_ent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "school_ent" (
	"school_uai" text NOT NULL,
	"kind" text NOT NULL,
	"product" text DEFAULT 'other' NOT NULL,
	"base_url" text DEFAULT '' NOT NULL,
	"client_id" text DEFAULT '' NOT NULL,
	"sealed_client_secret" text,
	"user_name" text DEFAULT '' NOT NULL,
	"sealed_password" text,
	"send_limit_count" integer,
	"send_limit_seconds" integer,
	"updated_by" uuid,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "school_ent_school_uai_pk" PRIMARY KEY("school_uai")
);
--> statement-breakpoint
ALTER TABLE "school_ent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ent_identity" (
	"school_uai" text NOT NULL,
	"holder_id" text NOT NULL,
	"ent_id" text NOT NULL,
	"seen_on" date NOT NULL,
	"import_id" uuid NOT NULL,
	CONSTRAINT "ent_identity_school_uai_holder_id_pk" PRIMARY KEY("school_uai","holder_id")
);
--> statement-breakpoint
ALTER TABLE "ent_identity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "hand_list_id" uuid;--> statement-breakpoint
ALTER TABLE "hand_list" ADD CONSTRAINT "hand_list_school_uai_wave_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","wave_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_ent" ADD CONSTRAINT "region_ent_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_ent" ADD CONSTRAINT "school_ent_school_uai_school_uai_fk" FOREIGN KEY ("school_uai") REFERENCES "public"."school"("uai") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ent_identity" ADD CONSTRAINT "ent_identity_school_uai_holder_id_holder_school_uai_id_fk" FOREIGN KEY ("school_uai","holder_id") REFERENCES "public"."holder"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "hand_list_open" ON "hand_list" USING btree ("school_uai","wave_id") WHERE confirmed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "ent_identity_of_ent" ON "ent_identity" USING btree ("school_uai","ent_id");--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_school_uai_hand_list_id_hand_list_school_uai_id_fk" FOREIGN KEY ("school_uai","hand_list_id") REFERENCES "public"."hand_list"("school_uai","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_of_hand_list" ON "delivery" USING btree ("school_uai","hand_list_id") WHERE hand_list_id is not null;--> statement-breakpoint
CREATE POLICY "school_scope" ON "hand_list" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "region_scope" ON "region_ent" AS PERMISSIVE FOR ALL TO public USING (region_code = current_setting('palier.region', true)) WITH CHECK (region_code = current_setting('palier.region', true));--> statement-breakpoint
CREATE POLICY "own_schools_read" ON "region_ent" AS PERMISSIVE FOR SELECT TO public USING (region_code in (select region_code from school where uai = current_setting('palier.school_uai', true)));--> statement-breakpoint
CREATE POLICY "school_scope" ON "school_ent" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "school_scope" ON "ent_identity" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));