import type { DatedAction, DatedPhase } from '../plan';
import type { ActionKind, AudienceRule } from '../scenario';
import type { PreparedFrom, WorkKind } from './prepared-work';

/**
 * The channel of the wave that an action is prepared as; undefined where no wave can do it, and a person does: pupils are
 * written to in the ENT only. The one place that says so.
 */
export function findWaveChannel(
  kind: ActionKind,
  audience: AudienceRule | null,
): 'email' | 'ent_message' | undefined {
  if (!audience) return undefined;
  if (kind === 'wave_ent') return 'ent_message';
  return kind === 'wave_email' && audience.holders === 'guardians' ? 'email' : undefined;
}

/** Which pieces a print run can be made of; the others are ordered elsewhere. */
export type CanPrint = (templateId: string) => boolean;

/** What can be made ready for an action; undefined for what a person does without it. */
export function findWorkKind(
  phase: Pick<DatedPhase, 'actions'>,
  action: Pick<DatedAction, 'id' | 'kind' | 'audience' | 'templateId' | 'dueOn'>,
  canPrint: CanPrint,
): WorkKind | undefined {
  if (announcesSwitchOver(phase, action)) return undefined;
  if (findWaveChannel(action.kind, action.audience)) return 'wave';
  if (action.kind === 'document' && action.templateId && action.audience)
    return canPrint(action.templateId) ? 'print' : undefined;
  return action.kind === 'banner' ? 'banner' : undefined;
}

const ANNOUNCING: readonly ActionKind[] = ['wave_email', 'wave_ent', 'banner'];

/**
 * A message or a banner of the phase of the switch-over, up to its day. A message goes to exactly those who would be
 * locked out, whom no rule of a plan can name, and the banner gives way to another on the day: both are prepared where the
 * switch-over is, so that nothing is there twice.
 */
export function announcesSwitchOver(
  { actions }: Pick<DatedPhase, 'actions'>,
  { kind, dueOn }: Pick<DatedAction, 'kind' | 'dueOn'>,
): boolean {
  if (!ANNOUNCING.includes(kind)) return false;
  return actions.some((other) => other.kind === 'switch_over' && dueOn <= other.dueOn);
}

/** What the work of an action is made from. */
export const madeFromOf = (
  { endsOn }: Pick<DatedPhase, 'endsOn'>,
  { title, kind, audience, templateId, dueOn }: DatedAction,
): PreparedFrom => ({
  title,
  kind,
  audience,
  templateId,
  dueOn,
  endsOn: endsOn > dueOn ? endsOn : dueOn,
});
