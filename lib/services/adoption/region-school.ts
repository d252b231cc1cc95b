import type { StandingRow } from '@/db/queries/region-standing';
import type { StandingPhase, schoolStanding } from '@/db/schema/region';
import { STANDING_FIGURES, type StandingFigure } from '@/lib/domain/adoption/disclosure/build-standing';
import type { Published, ShownCount } from '@/lib/domain/adoption/disclosure/types';
import type { Day, SchoolKind } from '@/lib/domain/directory/types';
import { findScenario } from '@/lib/domain/planning/scenarios/library';
import { REGION_HOME } from '@/lib/messages/region-pages';

/** A school as a région may see it: nothing here is unsafe to show. */
export type RegionSchool = {
  uai: string;
  name: string;
  kind: SchoolKind;
  sector: 'public' | 'prive' | 'agricole';
  city: string;
  academyCode: string;
  /** Null: the school has not named it. */
  ent: string | null;
  /** Null: nothing was ever imported. */
  lastImportOn: Day | null;
  /** Day of the newest figures, shown or not; null before the first list. */
  figuresOn: Day | null;
  /** Enrolment; null below five or unknown. */
  populations: { pupils: number | null; guardians: number | null; families: number | null };
  figures: Record<StandingFigure, Published<ShownCount>>;
  /** Coverage four weeks before the one that is shown. */
  familiesBefore: ShownCount | null;
  stalledSinceOn: Day | null;
  scenarioId: string | null;
  /** As the plan is called: of a scenario that a région wrote the library knows none. */
  scenarioTitle: string | null;
  phases: readonly StandingPhase[];
};

/** The scenario's title, in the library or as plans bear it; its id where neither is known. */
export const nameScenario = (id: string | null, title: string | null = null): string =>
  id === null ? REGION_HOME.noPlan : (findScenario(id)?.title ?? title ?? id);

type Stored = typeof schoolStanding.$inferSelect;

/** A row of the list as what a screen or the read API shows; a school without a standing has imported nothing. */
export function readStanding({ standing: stored, entName, ...entry }: StandingRow): RegionSchool {
  return {
    ...entry,
    // 'ENT' is what a school has that has not said.
    ent: entName === '' || entName === 'ENT' ? null : entName,
    lastImportOn: stored?.lastImportOn ?? null,
    figuresOn: stored?.figuresOn ?? null,
    populations: {
      pupils: stored?.pupils ?? null,
      guardians: stored?.guardians ?? null,
      families: stored?.families ?? null,
    },
    figures: Object.fromEntries(STANDING_FIGURES.map((name) => [name, readFigure(stored, name)])) as Record<
      StandingFigure,
      Published<ShownCount>
    >,
    familiesBefore: shownOf(stored?.familiesBefore, stored?.familiesBeforeOf, stored?.familiesBeforeOn),
    stalledSinceOn: stored?.stalledSinceOn ?? null,
    scenarioId: stored?.scenarioId ?? null,
    scenarioTitle: stored?.scenarioTitle ?? null,
    phases: stored?.phases ?? [],
  };
}

function readFigure(stored: Stored | null, name: StandingFigure): Published<ShownCount> {
  const shown = shownOf(stored?.[name], stored?.[`${name}Of`], stored?.[`${name}On`]);
  if (shown) return { state: 'shown', ...shown };
  return { state: 'withheld', reason: stored?.told.includes(name) ? 'protected' : 'unknown' };
}

function shownOf(
  count: number | null | undefined,
  population: number | null | undefined,
  on: Day | null | undefined,
): ShownCount | null {
  if (typeof count !== 'number' || typeof population !== 'number' || !on) return null;
  return { on, count, population };
}
