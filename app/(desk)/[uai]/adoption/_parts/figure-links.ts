import type { Changes } from '@/lib/domain/adoption/compare-days';
import type { Funnel } from '@/lib/domain/adoption/funnel';
import type { Cell } from '@/lib/domain/adoption/measure';
import type { Audience, Standing } from '@/lib/domain/adoption/people-filter';
import type { SeriesMeasure, SeriesScope } from '@/lib/domain/adoption/series-measure';
import type { Day } from '@/lib/domain/directory/types';
import { wordOf, workAddress } from '../familles/work-address';

/** The addresses of the people behind the figures of one audience. */
export type AudienceLinks = Record<'activated' | 'connected' | Cell, string>;

/** Behind the figures of a school, a level or a class. Guardians have none for who does not see them by name. */
export type FigureLinks = {
  families?: string;
  left?: string;
  guardians?: AudienceLinks;
  pupils: AudienceLinks;
};

/** Where the figures of a place lead; `families` and `left` are the caller's, as a class has a page of its own. */
export function buildFigureLinks(
  uai: string,
  seesGuardians: boolean,
  place: { classe?: string; niveau?: string } = {},
): FigureLinks {
  const linksOf = (audience: Audience): AudienceLinks => {
    const to = (standing: Standing) =>
      workAddress(uai, {}, { ...place, qui: wordOf.people({ audience, standing }) });
    return {
      activated: to('activated'),
      connected: to('connected'),
      adopted: to('adopted'),
      dormant: to('dormant'),
      reachable: to('reachable'),
      unreached: to('unreached'),
    };
  };
  return { pupils: linksOf('pupils'), ...(seesGuardians && { guardians: linksOf('guardians') }) };
}

const classPage = (uai: string, code: string) => `/${uai}/adoption/classes/${encodeURIComponent(code)}`;

/** A class: its page, and the people behind its figures. */
export const linkClass = (uai: string, seesGuardians: boolean, code: string) => ({
  href: classPage(uai, code),
  links: {
    ...buildFigureLinks(uai, seesGuardians, { classe: code }),
    families: `${classPage(uai, code)}?familles=couvertes`,
    left: classPage(uai, code),
  },
});

/** A level: its classes, and the people behind its figures. */
export const linkLevel = (uai: string, seesGuardians: boolean, level: string) => ({
  href: `/${uai}/adoption/classes?niveau=${encodeURIComponent(level)}`,
  links: {
    ...buildFigureLinks(uai, seesGuardians, { niveau: level }),
    families: workAddress(uai, {}, { niveau: level, etat: wordOf.coverage('covered') }),
    left: workAddress(uai, {}, { niveau: level, etat: wordOf.coverage('not_covered') }),
  },
});

const STEP_STANDINGS: Record<keyof Funnel, Standing> = {
  enrolled: 'enrolled',
  withAccount: 'with_account',
  notified: 'notified',
  activated: 'activated',
  throughEduConnect: 'through_educonnect',
};

/** The people at a step of the funnel. */
export const linkStep = (uai: string, audience: Audience, step: keyof Funnel): string =>
  workAddress(uai, {}, { qui: wordOf.people({ audience, standing: STEP_STANDINGS[step] }) });

export type ChangeKey = Exclude<keyof Changes, 'fromOn' | 'toOn'>;

const MOVES: Record<
  Exclude<ChangeKey, 'familiesCovered'>,
  { audience: Audience; gained: Standing; lost: Standing }
> = {
  guardiansActivated: { audience: 'guardians', gained: 'newly_activated', lost: 'no_longer_activated' },
  guardiansConnected: { audience: 'guardians', gained: 'newly_connected', lost: 'no_longer_connected' },
  pupilsActivated: { audience: 'pupils', gained: 'newly_activated', lost: 'no_longer_activated' },
  pupilsConnected: { audience: 'pupils', gained: 'newly_connected', lost: 'no_longer_connected' },
  pupils: { audience: 'pupils', gained: 'came', lost: 'left' },
};

/** Who moved since an earlier day; undefined for guardians where somebody does not see them by name. */
export function linkChange(
  uai: string,
  seesGuardians: boolean,
  key: ChangeKey,
  since: Day,
): { gained: string; lost: string } | undefined {
  const to = (change: { etat: string } | { qui: string }) =>
    workAddress(uai, {}, { ...change, depuis: since });
  if (key === 'familiesCovered') {
    return {
      gained: to({ etat: wordOf.coverage('newly_covered') }),
      lost: to({ etat: wordOf.coverage('no_longer_covered') }),
    };
  }
  const { audience, gained, lost } = MOVES[key];
  if (audience === 'guardians' && !seesGuardians) return undefined;
  return {
    gained: to({ qui: wordOf.people({ audience, standing: gained }) }),
    lost: to({ qui: wordOf.people({ audience, standing: lost }) }),
  };
}

const MEASURED: Record<Exclude<SeriesMeasure, 'families'>, { audience: Audience; standing: Standing }> = {
  'guardians-activated': { audience: 'guardians', standing: 'activated' },
  'guardians-connected': { audience: 'guardians', standing: 'connected' },
  'guardians-adopted': { audience: 'guardians', standing: 'adopted' },
  'pupils-activated': { audience: 'pupils', standing: 'activated' },
  'pupils-connected': { audience: 'pupils', standing: 'connected' },
  'pupils-adopted': { audience: 'pupils', standing: 'adopted' },
};

/** Whom a point of a series counts: the list as it was on that day. */
export function linkPoint(
  uai: string,
  seesGuardians: boolean,
  measure: SeriesMeasure,
  scope: SeriesScope,
  on: Day,
): string | undefined {
  const place = scope.kind === 'school' ? {} : { [scope.kind === 'class' ? 'classe' : 'niveau']: scope.code };
  if (measure === 'families') {
    return workAddress(uai, {}, { ...place, etat: wordOf.coverage('covered'), le: on });
  }
  const people = MEASURED[measure];
  if (people.audience === 'guardians' && !seesGuardians) return undefined;
  return workAddress(uai, {}, { ...place, qui: wordOf.people(people), le: on });
}
