import type { z } from 'zod';
import { STANDING_FIGURES, type StandingFigure } from '@/lib/domain/adoption/disclosure/build-standing';
import { nameScenario, type RegionSchool } from '../adoption/region-school';
import type { schoolAnswer } from './answers';
import { showEarlier, showFigure } from './show-figure';

type SchoolAnswer = z.infer<typeof schoolAnswer>;

/** A school as the list and its own address answer it. */
export function showSchool(school: RegionSchool): SchoolAnswer {
  const { uai, name, kind, sector, city, academyCode, ent, figuresOn, populations } = school;
  const enrolmentOf = (count: number | null): SchoolAnswer['enrolment']['pupils'] => {
    if (count !== null) return { count, withheld: null };
    return { count, withheld: figuresOn === null ? 'unknown' : 'under_five_or_unknown' };
  };
  return {
    uai,
    name,
    kind,
    sector,
    city: city || null,
    academy: academyCode,
    department: uai.slice(0, 3),
    ent,
    lastImportOn: school.lastImportOn,
    figuresOn,
    enrolment: {
      pupils: enrolmentOf(populations.pupils),
      guardians: enrolmentOf(populations.guardians),
      families: enrolmentOf(populations.families),
    },
    figures: mapFigures((name) => showFigure(school.figures[name])),
    familiesCoveredBefore: showEarlier(school.familiesBefore),
    stalledSinceOn: school.stalledSinceOn,
    plan: showPlan(school),
  };
}

/** Something of each of the five figures. */
export const mapFigures = <T>(of: (name: StandingFigure) => T): Record<StandingFigure, T> =>
  Object.fromEntries(STANDING_FIGURES.map((name) => [name, of(name)])) as Record<StandingFigure, T>;

function showPlan({ scenarioId, scenarioTitle, phases }: RegionSchool): SchoolAnswer['plan'] {
  if (scenarioId === null) return null;
  return {
    scenario: scenarioId,
    title: nameScenario(scenarioId, scenarioTitle),
    phases: phases.map(({ id, title, startsOn, endsOn }) => ({ id, title, startsOn, endsOn })),
  };
}
