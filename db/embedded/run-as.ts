import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { StartProblem } from '@/lib/start-problem';

export type RunAs = { uid: number; gid: number; name: string };

/**
 * PostgreSQL refuses to run as root: the plain user it is given then. undefined: we are one already.
 * An existing cluster decides, since only its owner can open it; else `postgres`, else `nobody`.
 */
export function findRunAs(cluster: string): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: String(owner.uid) };
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [lookUp('-u', name), lookUp('-g', name)];
    if (uid && gid) return { uid, gid, name };
  }
  throw new StartProblem('no_plain_user', {});
}

function lookUp(what: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}

/**
 * How the cluster folder is named to a PostgreSQL that was given another user. Its parents may be closed to that
 * user (data folder 0700, application under /root): the process is started *in* the folder, while still root, and
 * names it by its own working directory, which every PostgreSQL process keeps. Linux only; elsewhere the path.
 */
export function clusterArgument(cluster: string, runAs: RunAs | undefined): string {
  return runAs && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
}

/** Nothing of ours leaks into PostgreSQL (PGDATA, PGHOST, secrets), and its messages are in English. */
export const PLAIN_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
} as unknown as NodeJS.ProcessEnv;
