import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { StartProblem } from '@/lib/start-problem';

const secretsSchema = z.object({
  /** Signs the sessions. */
  nextAuthSecret: z.string().min(32),
  /** Encrypts what must not be read in a backup, signs links, derives the app role's password. */
  secretKey: z.string().min(32),
  /** Of the embedded PostgreSQL's owner role. */
  databasePassword: z.string().min(32),
});

export type Secrets = z.infer<typeof secretsSchema>;

/** Makes the data folder (mode 0700) when it is missing. Throws `data_folder_denied`. */
export function ensureDataDir(dataDir: string): void {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch {
    throw new StartProblem('data_folder_denied', { path: dataDir });
  }
}

/**
 * The secrets of an installation that was given none: made once, kept in `<data folder>/secrets.json` (0600).
 * Processes that start at the same time all get the same ones.
 */
export function readOrCreateSecrets(dataDir: string): Secrets {
  ensureDataDir(dataDir);
  const file = path.join(dataDir, 'secrets.json');
  if (!fs.existsSync(file)) create(file);
  try {
    return secretsSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    throw new StartProblem('secrets_unreadable', { path: file });
  }
}

/** A whole file appears at once or not at all, and never over an existing one: `link` refuses to replace. */
function create(file: string): void {
  const secret = () => randomBytes(32).toString('base64url');
  const secrets: Secrets = {
    nextAuthSecret: secret(),
    secretKey: secret(),
    databasePassword: secret(),
  };
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const fd = fs.openSync(draft, 'wx', 0o600);
  fs.writeSync(fd, `${JSON.stringify(secrets, null, 2)}\n`);
  fs.fsyncSync(fd);
  fs.closeSync(fd);
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.unlinkSync(draft);
  }
}
