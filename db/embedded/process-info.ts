import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** A process that has ended counts as gone even if nobody has asked for its exit code yet (a container's zombie). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return stateOf(pid) !== 'Z';
  } catch (error) {
    // EPERM: alive, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether a process is the PostgreSQL server of this cluster. A number in an old file may meanwhile be anybody's:
 * after a restart of the machine or container the same number often goes to another program.
 */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return nameOf(pid).includes('postgres');
  try {
    // A server works inside its cluster folder.
    return fs.readlinkSync(`/proc/${pid}/cwd`) === cluster && nameOf(pid) === 'postgres';
  } catch {
    return nameOf(pid) === 'postgres';
  }
}

/** One letter of `/proc/<pid>/stat`, after the name in parentheses. */
function stateOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat[stat.lastIndexOf(')') + 2];
  } catch {
    return undefined;
  }
}

function nameOf(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}
