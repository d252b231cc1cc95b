-- Plain addresses cannot be sealed here: the key is not in the database. No installation held any before 0.1.0.
DELETE FROM "suppression";--> statement-breakpoint
ALTER TABLE "suppression" DROP CONSTRAINT "suppression_school_uai_address_pk";--> statement-breakpoint
ALTER TABLE "suppression" DROP COLUMN "address";--> statement-breakpoint
ALTER TABLE "suppression" DROP COLUMN "at";--> statement-breakpoint
ALTER TABLE "suppression" ADD COLUMN "address_hash" text NOT NULL;--> statement-breakpoint
ALTER TABLE "suppression" ADD COLUMN "recorded_on" date NOT NULL;--> statement-breakpoint
ALTER TABLE "suppression" ADD CONSTRAINT "suppression_school_uai_address_hash_pk" PRIMARY KEY("school_uai","address_hash");--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "next_attempt_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "wave" ADD COLUMN "delay" text;
