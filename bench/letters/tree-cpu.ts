import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second of Linux's process accounting (USER_HZ, 100 on every architecture Node runs on). */
const TICKS_PER_SECOND = 100;

type Stat = { pid: number; parent: number; ticks: number };

function readStat(pid: string): Stat | undefined {
  try {
    // "pid (name) state ppid …": the name may hold spaces, so fields are counted from its end.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}

/**
 * Processor time, in seconds, of this process and all below it that are alive: what the work costs, which a
 * busy machine does not change as it changes the time on the clock. NaN where there is no /proc.
 */
export function readTreeCpuSeconds(): number {
  let stats: Stat[];
  try {
    stats = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readStat(name) ?? []);
  } catch {
    return Number.NaN;
  }
  const tree = new Set([process.pid]);
  for (let grown = true; grown; ) {
    const before = tree.size;
    for (const stat of stats) if (tree.has(stat.parent)) tree.add(stat.pid);
    grown = tree.size > before;
  }
  const ticks = stats.filter((stat) => tree.has(stat.pid)).reduce((sum, stat) => sum + stat.ticks, 0);
  return ticks / TICKS_PER_SECOND;
}
