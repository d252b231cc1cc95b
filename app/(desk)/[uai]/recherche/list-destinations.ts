import type { Desk } from '@/app/_server/desk';
import { normaliseName } from '@/lib/domain/roster/normalise-name';
import { SEARCH } from '@/lib/messages/search';
import { buildNav } from '../_parts/build-nav';

export type Destination = { href: string; label: string; group?: string };

/** Where the desk leads: its navigation, and what stands one step further in. */
export function listDestinations(uai: string, can: Desk['can']): Destination[] {
  const { actions } = SEARCH;
  const at = (path: string, label: string, allowed = true): Destination[] =>
    allowed ? [{ href: `/${uai}${path}`, label }] : [];
  return [
    ...at('/campagnes/nouvelle', actions.wave, can('prepare_wave')),
    ...at('/supports/impressions/nouvelle', actions.letters, can('print_pupil_letters')),
    ...at('/adoption/familles?canal=appel', actions.calls, can('call_families')),
    ...buildNav(uai, can).groups.flatMap(({ title, items }) =>
      items.map(({ href, label }) => ({ href, label, ...(title && { group: title }) })),
    ),
    ...at('/plan/comparer', actions.compare),
    ...at('/plan/adapter', actions.adapt),
    ...at('/plan/seuils', actions.gates),
    ...at('/plan/modele', actions.model),
    ...at('/campagnes/modeles', actions.templates, can('prepare_wave')),
    ...at('/campagnes/segments', actions.segments, can('prepare_wave')),
    ...at('/campagnes/oppositions', actions.oppositions, can('prepare_wave')),
    ...at('/campagnes/adresses', actions.bounced, can('prepare_wave')),
    ...at('/supports/langues', actions.languages),
    ...at('/assistance/nouvelle', actions.ticket, can('assist')),
    ...at('/reglages/envoi', actions.sender),
    ...at('/reglages/ent', actions.ent),
    ...at('/mon-compte', actions.account),
    { href: '/mot-de-passe', label: actions.password },
  ];
}

/** Those whose words begin with every word that was typed, whatever its accents and case. */
export function matchDestinations(destinations: readonly Destination[], query: string): Destination[] {
  const asked = normaliseName(query).split(' ').filter(Boolean);
  if (asked.length === 0) return [];
  return destinations.filter(({ label, group = '' }) => {
    const words = normaliseName(`${group} ${label}`).split(' ');
    return asked.every((word) => words.some((known) => known.startsWith(word)));
  });
}
