import type { Role } from '../access/types';
import type { Adoption, AudienceFigures, Cell, ScopeFigures } from '../adoption/measure';
import { isoWeekOf, mondayOf } from '../directory/day';
import type { Day } from '../directory/types';
import { countFamilies, type DatedPhase, type FamilyCount, type FamilyCounts } from './plan';
import type { AudienceRule } from './scenario';

/** Families of a school by level, from its figures of a day. */
export function buildFamilyCounts(adoption: Adoption): FamilyCounts {
  const count = ({ families: { total, covered } }: ScopeFigures): FamilyCount => ({
    total,
    notCovered: covered === null ? null : total - covered,
  });
  return {
    all: count(adoption),
    levels: Object.fromEntries(adoption.levels.map((figures) => [figures.level, count(figures)])),
  };
}

export type WeekLoad = {
  /** ISO week, e.g. `2026-W37`. */
  week: string;
  mondayOn: Day;
  minutes: Partial<Record<Role, number>>;
  totalMinutes: number;
};

/** Minutes of work by role and ISO week, in order; weeks without work are left out. */
export function weeklyLoad(plan: { phases: readonly Pick<DatedPhase, 'actions'>[] }): WeekLoad[] {
  const weeks = new Map<string, WeekLoad>();
  for (const { dueOn, role, workMinutes } of plan.phases.flatMap((phase) => phase.actions)) {
    const week = isoWeekOf(dueOn);
    const load = weeks.get(week) ?? { week, mondayOn: mondayOf(dueOn), minutes: {}, totalMinutes: 0 };
    load.minutes[role] = (load.minutes[role] ?? 0) + workMinutes;
    load.totalMinutes += workMinutes;
    weeks.set(week, load);
  }
  return [...weeks.values()].sort((a, b) => a.mondayOn.localeCompare(b.mondayOn));
}

/** What a plan prints, sends and asks, at most: as if nobody activated on the way. */
export type PlanSize = {
  /** One per family not covered, each time a letter is due. */
  letters: number;
  /** One per pupil not activated, each time identifiers are handed out. */
  pupilSheets: number;
  emails: number;
  entMessages: number;
  calls: number;
  workMinutes: number;
};

/** Numbers for the preview, from the school's figures of a day. */
export function describePlanSize(
  plan: { phases: readonly Pick<DatedPhase, 'actions'>[] },
  adoption: Adoption,
): PlanSize {
  const families = buildFamilyCounts(adoption);
  const size: PlanSize = {
    letters: 0,
    pupilSheets: 0,
    emails: 0,
    entMessages: 0,
    calls: 0,
    workMinutes: 0,
  };
  for (const { kind, audience, workMinutes } of plan.phases.flatMap((phase) => phase.actions)) {
    size.workMinutes += workMinutes;
    if (!audience) continue;
    const reached = () => countFamilies(families, audience);
    if (kind === 'document' && audience.holders === 'guardians') size.letters += reached();
    if (kind === 'document' && audience.holders === 'pupils')
      size.pupilSheets += countHolders(adoption, audience);
    if (kind === 'phone') size.calls += reached();
    if (kind === 'wave_email') size.emails += countHolders(adoption, audience);
    if (kind === 'wave_ent') size.entMessages += countHolders(adoption, audience);
  }
  return size;
}

/**
 * Holders that a rule speaks to, at most. Which of them belong to covered families is not in the figures, so
 * those are counted too; holders with children in several levels count once, as far as the school's total tells.
 */
export function countHolders(adoption: Adoption, { holders, levels, cells, group }: AudienceRule): number {
  const read = (figures: ScopeFigures) => countCells(figures[holders], cells);
  const sum =
    levels === 'all'
      ? read(adoption)
      : adoption.levels.filter((l) => levels.includes(l.level)).reduce((total, l) => total + read(l), 0);
  return Math.ceil(Math.min(sum, read(adoption)) / (group?.of ?? 1));
}

/** Unknown activations or connections leave anybody who may be in the cells in. */
function countCells({ population, activated, matrix }: AudienceFigures, cells?: readonly Cell[]): number {
  if (!cells) return population;
  if (matrix) return cells.reduce((total, cell) => total + matrix[cell], 0);
  const maybeActivated = cells.includes('adopted') || cells.includes('dormant');
  return maybeActivated ? population : population - (activated ?? 0);
}
