import type { Cell } from '@/lib/domain/adoption/measure';
import type { Audience, Standing } from '@/lib/domain/adoption/people-filter';
import { wordOf, workAddress } from '../familles/work-address';

/** The addresses of the people behind the figures of one audience. */
export type AudienceLinks = Record<'activated' | 'connected' | Cell, string>;

/** Behind the figures of a school, a level or a class. Guardians have none for who does not see them by name. */
export type FigureLinks = { families?: string; guardians?: AudienceLinks; pupils: AudienceLinks };

/** Where the figures of a place lead; `families` is the caller's, as a class has a page of its own. */
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
  },
});

/** A level: its classes, and the people behind its figures. */
export const linkLevel = (uai: string, seesGuardians: boolean, level: string) => ({
  href: `/${uai}/adoption/classes?niveau=${encodeURIComponent(level)}`,
  links: buildFigureLinks(uai, seesGuardians, { niveau: level }),
});
