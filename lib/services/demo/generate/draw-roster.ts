import type { Random } from '@/lib/domain/adoption/forecast/random';
import { addDays } from '@/lib/domain/directory/day';
import type { Day, Level, SchoolKind } from '@/lib/domain/directory/types';
import { between, chance, drawUuid, pick, shuffle } from './draw';
import { type DrawnFamily, drawFamily } from './draw-family';
import { LEVELS_OF_KIND, type SchoolPlan, shareOut } from './plan-schools';
import type { RosterRows } from './rows';

/** A SIECLE export that the school brought in: the first one before the rentrée, then some during the year. */
export type RosterImport = { on: Day; pupilsFileId: string; guardiansFileId: string };

export type DrawnRoster = { rows: RosterRows; imports: readonly RosterImport[] };

const CLASS_SIZE: Record<SchoolKind, number> = { college: 26, legt: 32, lpo: 30, lp: 22, erea: 12 };
/** Week of the year with another SIECLE export: who came, left or changed class since is told there. */
const LATER_EXPORTS = [6, 16, 26];
const ARRIVES = 0.02;
const LEAVES = 0.025;
const CHANGES_CLASS = 0.01;
/** Age on 31 December of the calendar year of the rentrée. */
const AGE: Record<Level, number> = {
  '6e': 11,
  '5e': 12,
  '4e': 13,
  '3e': 14,
  '2de': 15,
  '1re': 16,
  Tle: 17,
  CAP: 16,
  'BTS/CPGE': 18,
  autre: 14,
};

/** The people of a school: families until it is full, each child in a class, with comings and goings in the year. */
export function drawRoster(random: Random, plan: SchoolPlan): DrawnRoster {
  const { uai } = plan;
  const drawImport = (on: Day): RosterImport => ({
    on,
    pupilsFileId: drawUuid(random),
    guardiansFileId: drawUuid(random),
  });
  const first = drawImport(addDays(plan.rentreeOn, -5));
  // One who stopped bringing lists still keeps the roster up to date; a silent school has brought it once.
  const laterDays = LATER_EXPORTS.flatMap((week) => plan.weeks[week] ?? []);
  const imports = [first, ...(plan.diligence === 'silent' ? [] : laterDays.map(drawImport))];
  const classes = drawClasses(plan);
  const seats = shuffle(
    random,
    classes.flatMap(({ code, level, size }) => Array.from({ length: size }, () => ({ code, level }))),
  );
  const rows: RosterRows = {
    classes: classes.map(({ code, level }) => ({ schoolUai: uai, code, level })),
    holders: [],
    pupils: [],
    guardians: [],
    enrolments: [],
    guardianships: [],
  };
  const ids = { pupil: between(random, 100_000, 800_000), guardian: between(random, 1_000_000, 8_000_000) };
  while (rows.pupils.length < seats.length) {
    const family = drawFamily(random, seats.length - rows.pupils.length, plan.city);
    addFamily(random, { plan, imports, seats, classes, rows, ids }, family);
  }
  return { rows, imports };
}

type Seat = { code: string; level: Level };
type Ground = {
  plan: SchoolPlan;
  imports: readonly RosterImport[];
  seats: readonly Seat[];
  classes: readonly Seat[];
  rows: RosterRows;
  ids: { pupil: number; guardian: number };
};

function addFamily(random: Random, ground: Ground, family: DrawnFamily): void {
  const { plan, imports, seats, classes, rows, ids } = ground;
  const { uai: schoolUai } = plan;
  const [first, ...later] = imports as [RosterImport, ...RosterImport[]];
  const startsOn = addDays(plan.rentreeOn, -31);
  const guardianIds = family.guardians.map((person) => {
    ids.guardian += between(random, 1, 9);
    const id = `r${ids.guardian}`;
    rows.holders.push({ schoolUai, id, kind: 'guardian' });
    rows.guardians.push({ schoolUai, id, ...person, importId: first.guardiansFileId });
    return id;
  });
  const came = later.length > 0 && chance(random, ARRIVES) ? pick(random, later) : undefined;
  const left = later.length > 0 && chance(random, LEAVES) ? pick(random, later) : undefined;
  const validFrom = came?.on ?? startsOn;
  const validTo = left && left.on > validFrom ? left.on : null;
  const pupilIds = family.children.map((child) => {
    ids.pupil += between(random, 1, 9);
    const id = `e${ids.pupil}`;
    const seat = seats[rows.pupils.length] ?? pick(random, classes);
    const year = Number(plan.rentreeOn.slice(0, 4)) - AGE[seat.level];
    rows.holders.push({ schoolUai, id, kind: 'pupil' });
    const bornOn = addDays(`${year}-01-01`, between(random, 0, 365));
    rows.pupils.push({ schoolUai, id, ...child, bornOn, importId: (came ?? first).pupilsFileId });
    addEnrolment(random, ground, { id, seat, validFrom, validTo, came });
    return id;
  });
  for (const { child, guardian, ...link } of family.links) {
    const [pupilId, guardianId] = [pupilIds[child], guardianIds[guardian]];
    if (!pupilId || !guardianId) throw new Error('a link to nobody');
    const importId = (came ?? first).guardiansFileId;
    rows.guardianships.push({ schoolUai, pupilId, guardianId, ...link, validFrom, validTo, importId });
  }
}

type Enrolled = {
  id: string;
  seat: Seat;
  validFrom: Day;
  validTo: Day | null;
  came: RosterImport | undefined;
};

function addEnrolment(random: Random, { plan, imports, classes, rows }: Ground, enrolled: Enrolled): void {
  const { id: pupilId, seat, validFrom, validTo, came } = enrolled;
  const importId = (came ?? imports[0])?.pupilsFileId ?? '';
  const base = { schoolUai: plan.uai, pupilId };
  const later = imports.slice(1).filter(({ on }) => on > validFrom && (!validTo || on < validTo));
  const others = classes.filter((c) => c.level === seat.level && c.code !== seat.code);
  if (later.length === 0 || others.length === 0 || !chance(random, CHANGES_CLASS)) {
    rows.enrolments.push({ ...base, classCode: seat.code, validFrom, validTo, importId });
    return;
  }
  const moved = pick(random, later);
  rows.enrolments.push(
    { ...base, classCode: seat.code, validFrom, validTo: moved.on, importId },
    {
      ...base,
      classCode: pick(random, others).code,
      validFrom: moved.on,
      validTo,
      importId: moved.pupilsFileId,
    },
  );
}

/** Classes of each level of about the usual size; together they have a seat for every pupil. */
function drawClasses({ kind, pupils }: SchoolPlan): (Seat & { size: number })[] {
  const levels = LEVELS_OF_KIND[kind].slice(0, pupils);
  const perLevel = shareOut(
    pupils,
    levels.map(([, share]) => share),
  );
  return levels.flatMap(([level], i) => {
    const inLevel = perLevel[i] ?? 0;
    const count = Math.max(1, Math.round(inLevel / CLASS_SIZE[kind]));
    return shareOut(inLevel, new Array<number>(count).fill(1)).map((size, n) => ({
      code: nameClass(kind, level, n),
      level,
      size,
    }));
  });
}

function nameClass(kind: SchoolKind, level: Level, n: number): string {
  const letter = String.fromCharCode(65 + (n % 26)).repeat(1 + Math.floor(n / 26));
  if (level === 'CAP') return `CAP${n + 1}`;
  if (level === 'BTS/CPGE') return `BTS${n + 1}`;
  if (/^[3-6]e$/.test(level)) return `${level[0]}${letter}`;
  const path = kind === 'lp' ? 'PRO' : level === '2de' ? 'GT' : 'G';
  return `${level[0]}${path}${n + 1}`;
}
