import type { Right } from '@/lib/domain/access/rights';
import type { DatedAction } from '@/lib/domain/planning/plan';
import type { PlanTool } from '@/lib/messages/plan-pages';
import { planAddress } from '../../campagnes/_parts/plan-address';

type Place = { tool: PlanTool; path: string };

/** With which tool an action is done, and where in the school's desk; undefined for what is done outside of it. */
export function findPlace(
  { id, kind, audience, templateId }: Pick<DatedAction, 'id' | 'kind' | 'audience' | 'templateId'>,
  can: (right: Right) => boolean,
): Place | undefined {
  // Announcements of a switch-over are not waves to be made by hand: its page prepares them, for exactly those they are for.
  if (kind === 'switch_over' || SWITCH_OVERS.test(id)) return { tool: 'switchOver', path: '/plan/bascule' };
  if (kind === 'wave_email' && can('prepare_wave')) {
    const asked = audience ? planAddress(audience) : '';
    return { tool: 'wave', path: `/campagnes/nouvelle${asked && `?${asked}`}` };
  }
  if (kind === 'wave_ent' && can('prepare_wave')) {
    const asked = audience ? planAddress(audience) : '';
    return { tool: 'wave', path: `/campagnes/nouvelle?canal=ent_message${asked && `&${asked}`}` };
  }
  if (kind === 'document' && templateId && can('print_letters'))
    return { tool: 'letters', path: '/supports/lettres' };
  // Of all that is got ready, only the lists have a page: the library gives these steps these names.
  if ((kind === 'data_quality' || IMPORTS.test(id)) && can('import')) {
    return { tool: 'data', path: '/donnees' };
  }
  if (kind === 'phone' && can('call_families')) return { tool: 'calls', path: '/adoption/familles/appels' };
  if (kind === 'review') return { tool: 'figures', path: '/adoption' };
  return undefined;
}

const SWITCH_OVERS = /^(annonce-j\d+|verifier-seuils|compter-bloques|bandeau-bascule|semaine-aide)/;
const IMPORTS = /^(listes-a-jour|premiers-chiffres)/;
