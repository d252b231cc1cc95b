import type { Right } from '@/lib/domain/access/rights';
import type { PlannedAction } from '@/lib/domain/planning/follow-plan';
import type { DatedAction } from '@/lib/domain/planning/plan';
import type { Prepared } from '@/lib/domain/planning/prepare/prepared-work';
import type { PlanTool } from '@/lib/messages/plan-pages';
import { planAddress } from '../../campagnes/_parts/plan-address';

type Asked = Pick<DatedAction, 'id' | 'kind' | 'audience' | 'templateId'> & Pick<PlannedAction, 'work'>;
type Work = NonNullable<PlannedAction['work']>;

const WORK_RIGHTS = {
  wave: 'prepare_wave',
  print: 'print_pupil_letters',
  banner: 'post_banner',
} as const satisfies Record<Prepared['workKind'], Right>;

/** What nobody has asked for yet opens the form in which it is asked for. */
function pathOf({ kind, id, state }: Work): string {
  switch (kind) {
    case 'wave':
      return `/campagnes/${id}`;
    case 'print':
      return state === 'untouched'
        ? `/supports/impressions/nouvelle?prepare=${id}`
        : `/supports/impressions/${id}`;
    case 'banner':
      return `/supports/bannieres/${id}`;
  }
}

type Place = { tool: PlanTool; path: string };

/** With which tool an action is done, and where in the school's desk; undefined for what is done outside of it. */
export function findPlace(
  { id, kind, audience, templateId, work }: Asked,
  can: (right: Right) => boolean,
): Place | undefined {
  // Announcements of a switch-over are not waves to be made by hand: its page prepares them, for exactly those they are for.
  if (kind === 'switch_over' || SWITCH_OVERS.test(id)) return { tool: 'switchOver', path: '/plan/bascule' };
  if (work && can(WORK_RIGHTS[work.kind])) return { tool: `prepared_${work.kind}`, path: pathOf(work) };
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
  if (kind === 'data_quality' && can('import')) return { tool: 'quality', path: '/donnees/qualite' };
  // What is got ready has a page by the name that the library gives its step.
  if (HELP_PAGES.test(id) && can('edit_help_page')) return { tool: 'helpPage', path: '/supports/page-aide' };
  if (BANNER_DRAFTS.test(id) && can('post_banner')) return { tool: 'banners', path: '/supports/bannieres' };
  if (PIECES.test(id)) return { tool: 'pieces', path: '/supports' };
  if (IMPORTS.test(id) && can('import')) return { tool: 'data', path: '/donnees' };
  if (kind === 'phone' && can('call_families'))
    return { tool: 'calls', path: '/adoption/familles?canal=appel' };
  if (kind === 'delegation' && can('delegate')) return { tool: 'delegations', path: '/equipe#confier' };
  if (kind === 'review') return { tool: 'figures', path: '/adoption' };
  return undefined;
}

const SWITCH_OVERS = /^(annonce-j\d+|verifier-seuils|compter-bloques|bandeau-bascule|semaine-aide)/;
const IMPORTS = /^(listes-a-jour|premiers-chiffres)/;
const HELP_PAGES = /^page-aide/;
const BANNER_DRAFTS = /^bandeau-brouillon/;
const PIECES = /^(choisir-documents|commander-impressions)/;
