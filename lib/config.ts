import path from 'node:path';
import { z } from 'zod';
import { appDatabaseUrlFor } from '@/db/app-role';
import { readOrCreateSecrets, type Secrets } from '@/lib/secrets';
import { StartProblem } from '@/lib/start-problem';

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, 'postgres://utilisateur:motdepasse@hôte/base');
const webUrl = z.string().regex(/^https?:\/\/[^\s/]+(\/\S*)?$/, 'https://…');
const secret = z.string().min(32, '32 caractères au moins');
const flag = z.enum(['1', '0'], '1 ou 0').transform((value) => value === '1');
const portNumber = z.coerce
  .number('un nombre')
  .int('un nombre entier')
  .min(1, '1 au moins')
  .max(65535, '65535 au plus');

/** Every variable that Palier knows. Docs: docs/operations/running.md. */
const environmentSchema = z.object({
  PALIER_ENV: z.enum(['production', 'local'], 'production ou local').default('local'),
  PORT: portNumber.default(3000),
  PALIER_HOST: z.string().optional(),
  PALIER_HOME: z.string().optional(),
  PALIER_DATA_DIR: z.string().optional(),
  PALIER_LOCAL_MAILBOX: flag.default(false),
  PALIER_SECRET_KEY: secret.optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_APP_URL: databaseUrl.optional(),
  NEXTAUTH_URL: webUrl.optional(),
  NEXTAUTH_SECRET: secret.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'smtp://hôte:587')
    .optional(),
  MAIL_FROM: z.string().optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: webUrl.optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{16,}={0,2}$/, 'whsec_…, comme Resend le montre')
    .optional(),
  SENDER_PRIVATE_HOSTS: flag.default(false),
  SEND_LIMIT: z
    .string()
    .regex(/^[1-9]\d{0,4}\/[1-9]\d{0,4}$/, 'messages/secondes, par exemple 60/60')
    .optional(),
});

export type Config = {
  /** Chosen by PALIER_ENV=production, never guessed from NODE_ENV: the demo runs a production build too. */
  production: boolean;
  port: number;
  /** Address to listen on: this machine only, unless in production. */
  host: string;
  /** Absolute path. */
  dataDir: string;
  mailboxDir: string;
  /** Mail goes to the built-in mailbox, which the browser can show. */
  localMailbox: boolean;
  /** The owner's URL, for migrations; undefined with the embedded database, or where only the app's is known. */
  ownerDatabaseUrl: string | undefined;
  /** Logs in as the app role. Throws `no_database` where the embedded database has not been started. */
  readonly appDatabaseUrl: string;
  /** The DBA manages the app role (DATABASE_APP_URL was given). */
  appRoleIsManaged: boolean;
  /** Where people reach Palier, without a slash at the end. */
  publicUrl: string;
  nextAuthSecret: string;
  secretKey: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  resendApiKey: string | undefined;
  resendBaseUrl: string | undefined;
  /** With it Resend signs what it says of messages of the installation's account. */
  resendWebhookSecret: string | undefined;
  /** A school's or a région's own mail server may be on a private network, and on any port. */
  senderPrivateHosts: boolean;
  /** At most so many messages in so many seconds, over all processes: what the mail server allows MAIL_FROM. */
  sendLimit: { count: number; seconds: number } | undefined;
};

type Environment = Record<string, string | undefined>;

/**
 * Reads and checks the environment. Outside production what is missing is made up: secrets are kept in the data
 * folder, mail goes to the local mailbox. Throws `StartProblem` naming what is missing or wrong.
 */
export function readConfig(environment: Environment, cwd: string): Config {
  const env = parse(environment);
  const production = env.PALIER_ENV === 'production';
  if (production) requireAll(env);
  const dataDir = path.resolve(cwd, env.PALIER_DATA_DIR ?? path.join(env.PALIER_HOME ?? cwd, '.data'));
  let made: Secrets | undefined;
  const makeUp = () => {
    made ??= readOrCreateSecrets(dataDir);
    return made;
  };
  const secretKey = env.PALIER_SECRET_KEY ?? makeUp().secretKey;
  const appUrl = env.DATABASE_APP_URL ?? (env.DATABASE_URL && appDatabaseUrlFor(env.DATABASE_URL, secretKey));
  return {
    production,
    port: env.PORT,
    host: env.PALIER_HOST ?? (production ? '::' : '127.0.0.1'),
    dataDir,
    mailboxDir: path.join(dataDir, 'mailbox'),
    localMailbox: env.PALIER_LOCAL_MAILBOX || (!production && !env.SMTP_URL && !env.RESEND_API_KEY),
    ownerDatabaseUrl: env.DATABASE_URL,
    get appDatabaseUrl() {
      if (!appUrl) throw new StartProblem('no_database', {});
      return appUrl;
    },
    appRoleIsManaged: env.DATABASE_APP_URL !== undefined,
    publicUrl: (env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    nextAuthSecret: env.NEXTAUTH_SECRET ?? makeUp().nextAuthSecret,
    secretKey,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'Palier <ne-pas-repondre@palier.localhost>',
    resendApiKey: env.RESEND_API_KEY,
    resendBaseUrl: env.RESEND_BASE_URL,
    resendWebhookSecret: env.RESEND_WEBHOOK_SECRET,
    senderPrivateHosts: env.SENDER_PRIVATE_HOSTS,
    sendLimit: readSendLimit(env.SEND_LIMIT),
  };
}

function readSendLimit(text: string | undefined): Config['sendLimit'] {
  const [count, seconds] = (text ?? '').split('/').map(Number);
  return count && seconds ? { count, seconds } : undefined;
}

type Parsed = z.infer<typeof environmentSchema>;

function parse(environment: Environment): Parsed {
  // `NAME=` in a container's settings means "not given".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new StartProblem('setting_invalid', {
    name: String(issue?.path[0] ?? ''),
    reason: issue?.message ?? '',
  });
}

function requireAll(env: Parsed): void {
  const missing = (['NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'PALIER_SECRET_KEY', 'MAIL_FROM'] as const).filter(
    (name) => env[name] === undefined,
  ) as string[];
  if (!env.DATABASE_URL && !env.DATABASE_APP_URL) missing.unshift('DATABASE_URL');
  if (!env.SMTP_URL && !env.RESEND_API_KEY) missing.push('SMTP_URL ou RESEND_API_KEY');
  if (missing.length > 0) throw new StartProblem('settings_missing', { names: missing.join(', ') });
}

/** What the environment of this process says, read now; `settings` stand before it. */
export const readProcessConfig = (settings: Environment = {}): Config =>
  readConfig({ ...process.env, ...settings }, process.cwd());

let loaded: Config | undefined;

/** The configuration of this process, read once. */
export function loadConfig(): Config {
  loaded ??= readProcessConfig();
  return loaded;
}

/**
 * What a child process (web, worker) is told: everything its parent found out, so it makes up nothing itself
 * and needs no owner's URL.
 */
export function childEnvironment(config: Config, extra: Environment): NodeJS.ProcessEnv {
  const { DATABASE_URL: _ownerOnly, ...inherited } = process.env;
  return {
    ...inherited,
    PORT: String(config.port),
    PALIER_DATA_DIR: config.dataDir,
    PALIER_SECRET_KEY: config.secretKey,
    NEXTAUTH_SECRET: config.nextAuthSecret,
    NEXTAUTH_URL: config.publicUrl,
    MAIL_FROM: config.mailFrom,
    ...extra,
  } as NodeJS.ProcessEnv;
}
