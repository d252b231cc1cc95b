import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second of Linux's process accounting (USER_HZ, 100 on every architecture Node runs on). */
const TICKS_PER_SECOND = 100;

type Stat = { pid: number; parent: number; ticks: number };

function readStat(pid: string): Stat | undefined {
  try {
    // "pid (name) state ppid …": the name may hold spaces, so fields are counted from its end.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // Its own time, and that of its children that have ended.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { pid: Number(pid), parent: Number(fields[1]), ticks };
  } catch {
    return undefined;
  }
}

/** A process and all below it that are alive; empty where there is no /proc. */
function listTree(root: number): Stat[] {
  let stats: Stat[];
  try {
    stats = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readStat(name) ?? []);
  } catch {
    return [];
  }
  const tree = new Set([root]);
  for (let grown = true; grown; ) {
    const before = tree.size;
    for (const stat of stats) if (tree.has(stat.parent)) tree.add(stat.pid);
    grown = tree.size > before;
  }
  return stats.filter((stat) => tree.has(stat.pid));
}

/**
 * Processor time, in seconds, of a process and all below it: what the work costs, which a busy machine does not
 * change as it changes the time on the clock. NaN where there is no /proc.
 */
export function readTreeCpuSeconds(root: number = process.pid): number {
  const tree = listTree(root);
  if (tree.length === 0) return Number.NaN;
  return tree.reduce((sum, stat) => sum + stat.ticks, 0) / TICKS_PER_SECOND;
}

/** Memory in MB of a process and all below it, what they share counted once (PSS). */
export function readTreeMemoryMb(root: number = process.pid): number {
  const kilobytes = listTree(root).map(({ pid }) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
