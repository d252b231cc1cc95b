import type { DigestData, DigestItem, DigestSection } from '@/emails/bilan-hebdomadaire/data';
import { can, classesFor, type Grant } from '@/lib/domain/access/rights';
import { findClassesToHelp } from '@/lib/domain/adoption/find-classes-to-help';
import { type Adoption, measureAdoption } from '@/lib/domain/adoption/measure';
import { narrowToClasses } from '@/lib/domain/adoption/snapshot';
import { byLevelThenCode } from '@/lib/domain/directory/class-order';
import { addDays, dayIn, daysBetween } from '@/lib/domain/directory/day';
import { selectAlerts } from '@/lib/domain/planning/alert-rights';
import { listToDos } from '@/lib/domain/planning/follow-plan';
import { describeTogether } from '@/lib/messages/alerts';
import {
  barLabel,
  beforeAfter,
  DIGEST,
  digestHeadline,
  digestSubject,
  nameClasses,
  type Progress,
  shortName,
} from '@/lib/messages/digest';
import { describeAction } from '@/lib/messages/overview';
import { describeOpenGate } from '@/lib/messages/plan-follow';
import type { SchoolFacts } from './load-school-facts';

/** Figures older than this are worth a word: a school that imports every week is never told. */
export const STALE_DAYS = 10;

const MOST_ALERTS = 8;
const MOST_TO_DOS = 6;
const MOST_WAVES = 5;
const MOST_CLASSES_TO_HELP = 3;
/** Beyond, a line for each class of one's own is a table, and the desk has that. */
const MOST_OWN_CLASSES = 8;

/** What one person reads: everything but the links that are theirs. */
export type SchoolDigest = Omit<DigestData, 'stopUrl' | 'choiceUrl' | 'deskUrl'>;

/**
 * The digest of one member of staff, of what their roles let them see and nothing else: families of the classes where
 * they may see guardians, else pupils; undefined when that is nobody. It names no person.
 */
export function buildSchoolDigest(
  facts: SchoolFacts,
  grants: readonly Grant[],
  deskUrl: string,
): SchoolDigest | undefined {
  const families = classesFor(grants, 'see_guardians');
  const counted = families === 'all' || families.length > 0 ? 'families' : 'pupils';
  const classCodes = counted === 'families' ? families : classesFor(grants, 'see_pupils');
  const now = measureAdoption(narrowToClasses(facts.now, classCodes));
  if (now.pupils.population === 0) return undefined;
  const before = measureAdoption(narrowToClasses(facts.before, classCodes));
  const progress = counted === 'families' ? familiesOf(now, before) : pupilsOf(now, before);
  const { weekOn, todayOn, baselineOn } = facts;
  const fromOn = daysBetween(baselineOn, weekOn) <= 8 ? null : baselineOn;
  const name =
    classCodes === 'all' ? shortName(facts.school.name) : nameClasses(now.classes.map((c) => c.code));
  const alerts = describeTogether(selectAlerts(facts.alerts, grants).filter((alert) => !alert.seen));
  const toDos = listWeekToDos(facts, grants);
  const days = facts.importedOn ? daysBetween(facts.importedOn, todayOn) : 0;
  const mayImport = can(grants, 'import');
  return {
    subject: digestSubject(name, counted, progress, fromOn),
    preheader: DIGEST.preheader(alerts.length, toDos.length),
    desk: facts.school.name,
    week: DIGEST.week(weekOn, addDays(weekOn, 4)),
    headline: digestHeadline(counted, progress, fromOn),
    bar: progress && { percent: percentOf(progress), label: barLabel(progress) },
    nudge: days > STALE_DAYS ? DIGEST.nudge(days, mayImport) : '',
    sections: [
      section(DIGEST.changes(baselineOn), listChanges(now, before, counted, hasNewFiles(facts))),
      section(DIGEST.classes, classCodes === 'all' ? [] : listOwnClasses(now, before, counted, deskUrl)),
      section(DIGEST.alerts, [
        ...alerts.slice(0, MOST_ALERTS).map(({ heading, sentence, action }) => ({
          mark: heading,
          text: sentence,
          url: `${deskUrl}${action.path}`,
        })),
        ...(alerts.length > MOST_ALERTS ? [plain(DIGEST.moreAlerts(alerts.length - MOST_ALERTS))] : []),
      ]),
      counted === 'families'
        ? helpFamilies(facts, now, can(grants, 'prepare_wave'), deskUrl)
        : helpPupils(now, deskUrl),
      section(DIGEST.toDo, [
        ...toDos.slice(0, MOST_TO_DOS),
        ...(toDos.length > MOST_TO_DOS ? [plain(DIGEST.moreToDos(toDos.length - MOST_TO_DOS))] : []),
      ]),
      ...(can(grants, 'prepare_wave') ? listWaves(facts) : []),
      section(
        DIGEST.data,
        facts.importedOn ? [{ mark: '', text: DIGEST.dataOf(facts.importedOn), url: '' }] : [],
      ),
    ].filter((given) => given.items.length > 0),
  };
}

const section = (title: string, items: DigestItem[]): DigestSection => ({ title, items });
const plain = (text: string): DigestItem => ({ mark: '', text, url: '' });
const percentOf = ({ part, whole }: Progress) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);

type Figures = Pick<Adoption, 'families' | 'pupils' | 'guardians'>;

function familiesOf(now: Figures, before: Figures | undefined): Progress | null {
  const { covered, total } = now.families;
  return covered === null ? null : { part: covered, whole: total, before: before?.families.covered ?? null };
}

const activatedOf =
  (audience: 'pupils' | 'guardians') =>
  (now: Figures, before: Figures | undefined): Progress | null => {
    const { activated, population } = now[audience];
    return activated === null
      ? null
      : { part: activated, whole: population, before: before?.[audience].activated ?? null };
  };
const pupilsOf = activatedOf('pupils');
const guardiansOf = activatedOf('guardians');

const hasNewFiles = ({ importedOn, baselineOn }: SchoolFacts) =>
  importedOn !== null && importedOn > baselineOn;

/** Measures that moved; one line that says so when none did. */
function listChanges(
  now: Adoption,
  before: Adoption,
  counted: 'families' | 'pupils',
  hasFiles: boolean,
): DigestItem[] {
  const measures: [string, Progress | null][] =
    counted === 'families'
      ? [
          [DIGEST.familiesCovered, familiesOf(now, before)],
          [DIGEST.guardiansActivated, guardiansOf(now, before)],
          [DIGEST.pupilsActivated, pupilsOf(now, before)],
        ]
      : [[DIGEST.pupilsActivated, pupilsOf(now, before)]];
  const known = measures.flatMap(([mark, progress]) =>
    progress && progress.before !== null ? [{ mark, progress }] : [],
  );
  const moved = known.filter(({ progress }) => progress.before !== progress.part);
  const [enrolled, were] = [now.pupils.population, before.pupils.population];
  const items = moved.map(({ mark, progress }) => ({ mark, text: beforeAfter(progress), url: '' }));
  if (were > 0 && enrolled !== were) {
    items.push({ mark: DIGEST.pupilsEnrolled, text: DIGEST.enrolled(were, enrolled), url: '' });
  }
  if (items.length > 0 || known.length === 0) return items;
  return [{ mark: DIGEST.nothing, text: hasFiles ? DIGEST.nothingText : DIGEST.noFileText, url: '' }];
}

/** Each of somebody's own classes, when there are several. */
function listOwnClasses(
  now: Adoption,
  before: Adoption,
  counted: 'families' | 'pupils',
  deskUrl: string,
): DigestItem[] {
  if (now.classes.length < 2 || now.classes.length > MOST_OWN_CLASSES) return [];
  const read = counted === 'families' ? familiesOf : pupilsOf;
  return now.classes.flatMap((figures) => {
    const progress = read(
      figures,
      before.classes.find((c) => c.code === figures.code),
    );
    return progress
      ? [{ mark: figures.code, text: beforeAfter(progress), url: classUrl(deskUrl, figures.code) }]
      : [];
  });
}

const classUrl = (deskUrl: string, code: string) => `${deskUrl}/adoption/classes/${encodeURIComponent(code)}`;

function helpFamilies(
  { classActions }: SchoolFacts,
  now: Adoption,
  mayPrepareWave: boolean,
  deskUrl: string,
): DigestSection {
  const classes = findClassesToHelp(now.classes).slice(0, MOST_CLASSES_TO_HELP);
  return section(
    DIGEST.help(classes.length),
    classes.map(({ code, left }) => {
      const action = classActions.get(code);
      const why = action ? ` ${describeAction(action, mayPrepareWave)}` : '';
      return { mark: code, text: `${DIGEST.left(left)}${why}`, url: classUrl(deskUrl, code) };
    }),
  );
}

function helpPupils(now: Adoption, deskUrl: string): DigestSection {
  const classes = now.classes
    .flatMap(({ code, level, pupils: { activated, population } }) =>
      activated === null || activated === population ? [] : [{ code, level, left: population - activated }],
    )
    .sort((a, b) => b.left - a.left || byLevelThenCode(a, b))
    .slice(0, MOST_CLASSES_TO_HELP);
  return section(
    DIGEST.helpPupils(classes.length),
    classes.map(({ code, left }) => ({
      mark: code,
      text: DIGEST.pupilsLeft(left),
      url: classUrl(deskUrl, code),
    })),
  );
}

/** What the person's roles have to do up to Sunday, and what is late. */
function listWeekToDos(
  { phases, openGates, todayOn, weekOn }: SchoolFacts,
  grants: readonly Grant[],
): DigestItem[] {
  const roles = grants.map((grant) => grant.role);
  // Decided by the principal: nobody else can do anything about it.
  const gates = can(grants, 'adopt_plan') ? openGates : [];
  const toDos = listToDos(phases, roles, todayOn)
    .filter((action) => action.dueOn <= addDays(weekOn, 6))
    .map(({ title, dueOn }) => ({
      mark: dueOn < todayOn ? DIGEST.late(dueOn) : DIGEST.due(dueOn),
      text: `${title}.`,
      url: '',
    }));
  return [
    ...gates.map((title) => ({ mark: DIGEST.decide, text: describeOpenGate(title), url: '' })),
    ...toDos,
  ];
}

function listWaves({ waves, weekOn, school }: SchoolFacts): DigestSection[] {
  const sundayOn = addDays(weekOn, 6);
  const isThisWeek = (at: Date) => dayIn(school.timeZone, at) <= sundayOn;
  const drafts = waves.filter((wave) => wave.status === 'draft').slice(0, MOST_WAVES);
  const coming = waves
    .flatMap(({ title, status, scheduledAt }) =>
      status === 'scheduled' && scheduledAt && isThisWeek(scheduledAt) ? [{ title, scheduledAt }] : [],
    )
    .slice(0, MOST_WAVES);
  return [
    section(
      DIGEST.waves,
      drafts.map(({ title }) => ({ mark: title, text: DIGEST.waveDraft, url: '' })),
    ),
    section(
      DIGEST.wavesComing,
      coming.map(({ title, scheduledAt }) => ({
        mark: title,
        text: DIGEST.waveAt(scheduledAt, school.timeZone),
        url: '',
      })),
    ),
  ];
}
