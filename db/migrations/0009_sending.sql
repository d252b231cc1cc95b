CREATE TABLE "delivery_event" (
	"school_uai" text NOT NULL,
	"provider_event_id" text NOT NULL,
	"wave_id" uuid NOT NULL,
	"holder_id" text NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "delivery_event_school_uai_provider_event_id_pk" PRIMARY KEY("school_uai","provider_event_id")
);
--> statement-breakpoint
ALTER TABLE "delivery_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "send_slot" (
	"sender" text NOT NULL,
	"slot" integer NOT NULL,
	"free_at" timestamp with time zone NOT NULL,
	CONSTRAINT "send_slot_sender_slot_pk" PRIMARY KEY("sender","slot")
);
--> statement-breakpoint
ALTER TABLE "send_slot" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "spread_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "force" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "hold_back_percent" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "hold_back_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "follows_id" uuid;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "follows_after_days" integer;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "resends_id" uuid;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "planned_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "due_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "waits_for" text;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "tried_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "repeated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "held_back" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "address_hash" text;--> statement-breakpoint
ALTER TABLE "school" ADD COLUMN "contact_hours" integer DEFAULT 48 NOT NULL;--> statement-breakpoint
ALTER TABLE "school" ADD COLUMN "contacts_per_fortnight" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "school" ADD COLUMN "send_limit_count" integer;--> statement-breakpoint
ALTER TABLE "school" ADD COLUMN "send_limit_seconds" integer;--> statement-breakpoint
ALTER TABLE "delivery_event" ADD CONSTRAINT "delivery_event_of_delivery" FOREIGN KEY ("school_uai","wave_id","holder_id","channel") REFERENCES "public"."delivery"("school_uai","wave_id","holder_id","channel") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_event_of_wave" ON "delivery_event" USING btree ("school_uai","wave_id");--> statement-breakpoint
ALTER TABLE "wave" ADD CONSTRAINT "wave_school_uai_follows_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","follows_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wave" ADD CONSTRAINT "wave_school_uai_resends_id_wave_school_uai_id_fk" FOREIGN KEY ("school_uai","resends_id") REFERENCES "public"."wave"("school_uai","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_due" ON "delivery" USING btree ("school_uai","wave_id","due_at") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "delivery_of_holder" ON "delivery" USING btree ("school_uai","holder_id");--> statement-breakpoint
CREATE POLICY "school_scope" ON "delivery_event" AS PERMISSIVE FOR ALL TO public USING (school_uai = current_setting('palier.school_uai', true)) WITH CHECK (school_uai = current_setting('palier.school_uai', true));--> statement-breakpoint
CREATE POLICY "system_writes" ON "send_slot" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');