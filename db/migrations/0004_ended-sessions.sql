CREATE TABLE "ended_session" (
	"user_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ended_session_user_id_session_id_pk" PRIMARY KEY("user_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "ended_session" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ended_session" ADD CONSTRAINT "ended_session_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "own_sessions" ON "ended_session" AS PERMISSIVE FOR ALL TO public USING (user_id::text = current_setting('palier.user_id', true)) WITH CHECK (user_id::text = current_setting('palier.user_id', true));--> statement-breakpoint
CREATE POLICY "system_writes" ON "ended_session" AS PERMISSIVE FOR ALL TO public USING (current_setting('palier.system', true) = 'on') WITH CHECK (current_setting('palier.system', true) = 'on');