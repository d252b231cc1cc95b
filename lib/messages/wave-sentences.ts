import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { WaveTimes } from '@/lib/domain/campaign/departure';
import {
  type AudienceRole,
  EXCLUSION_REASONS,
  type ExclusionReason,
  type WaveDelay,
  type WaveStatus,
} from '@/lib/domain/campaign/types';
import type { DeliveryStatus } from '@/lib/domain/delivery/types';
import { formatCount, formatCountOf, formatMoment, joinWords } from './format';
import { fr } from './typeset';

/** How many people a reason keeps from getting a message, as the end of a sentence. */
const LEFT_OUT: Record<ExclusionReason, readonly [one: string, many: string]> = {
  left: ['ne fait plus partie des destinataires', 'ne font plus partie des destinataires'],
  activated: ['a déjà activé son compte', 'ont déjà activé leur compte'],
  family_covered: [fr`est d'une famille déjà couverte`, fr`sont d'une famille déjà couverte`],
  other_cell: [fr`n'est pas dans la situation demandée`, 'ne sont pas dans la situation demandée'],
  other_family: [fr`n'est pas d'une famille demandée`, fr`ne sont pas d'une famille demandée`],
  no_finding: [fr`n'a pas le défaut demandé`, fr`n'ont pas le défaut demandé`],
  recent_contact: [fr`a reçu un message trop récent`, 'ont reçu un message trop récent'],
  other_language: [fr`n'a pas la langue demandée`, fr`n'ont pas la langue demandée`],
  other_outcome: [
    fr`n'a pas eu la suite demandée à la vague précédente`,
    fr`n'ont pas eu la suite demandée à la vague précédente`,
  ],
  not_locked_out: [fr`ne serait pas bloqué à la bascule`, fr`ne seraient pas bloqués à la bascule`],
  opted_out: [fr`s'est opposé aux rappels`, 'se sont opposés aux rappels'],
  bounced: [fr`a une adresse qui a déjà été refusée`, fr`ont une adresse qui a déjà été refusée`],
  no_address: [fr`n'a pas d'adresse e-mail valide`, fr`n'ont pas d'adresse e-mail valide`],
  no_ent_id: [fr`n'a pas d'identifiant dans l'ENT`, fr`n'ont pas d'identifiant dans l'ENT`],
  same_address: [
    fr`lit la même boîte qu'un autre responsable`,
    fr`lisent la même boîte qu'un autre responsable`,
  ],
  pressure: [fr`a reçu trop de messages récemment`, fr`ont reçu trop de messages récemment`],
  cancelled: [fr`a été laissé de côté par l'annulation`, fr`ont été laissés de côté par l'annulation`],
};

export const describeLeftOut = (reason: ExclusionReason, count: number): string =>
  formatCountOf(count, ...LEFT_OUT[reason]);

/** The reasons that somebody has, in the order in which they are looked for. */
export const listLeftOut = (
  excluded: Partial<Record<ExclusionReason, number>>,
): [reason: ExclusionReason, count: number][] =>
  EXCLUSION_REASONS.flatMap((reason) => {
    const count = excluded[reason] ?? 0;
    return count > 0 ? [[reason, count] as [ExclusionReason, number]] : [];
  });

/** "156 ont déjà activé leur compte, 12 n’ont pas d’adresse e-mail valide." */
const describeAllLeftOut = (excluded: Partial<Record<ExclusionReason, number>>): string =>
  joinWords(listLeftOut(excluded).map(([reason, count]) => describeLeftOut(reason, count)));

const guardians = (count: number, singular: string, plural: string) =>
  formatCountOf(count, `responsable ${singular}`, `responsables ${plural}`);

/** What messages that people had lately do to a wave: how many get it later, and how many it ends without. */
type Pressed = { waiting: { count: number } | null; without: number };

/** How many a wave reaches of those it writes to. */
export const countReached = (included: number, pressed: Pressed | null): number =>
  included - (pressed?.without ?? 0);

/** "3 responsables", "1 élève". */
export const countPeople = (count: number, of: AudienceRole) =>
  of === 'guardians'
    ? formatCountOf(count, 'responsable', 'responsables')
    : formatCountOf(count, 'élève', 'élèves');

/** The same of pupils. */
const pupils = (count: number, one: string, many: string) =>
  formatCountOf(count, fr`élève ${one}`, fr`élèves ${many}`);

/** The answer of a wave that has not left: who gets it, when, how many of them later than that, who not and why. */
export function describeExpected(
  written: number,
  leftOut: Partial<Record<ExclusionReason, number>>,
  when: { at: string } | 'draft',
  { pressed = null, of = 'guardians' }: { pressed?: Pressed | null; of?: AudienceRole } = {},
): { first: string; rest: string } {
  const people = of === 'guardians' ? guardians : pupils;
  const included = countReached(written, pressed);
  const excluded = { ...leftOut, pressure: (leftOut.pressure ?? 0) + (pressed?.without ?? 0) };
  const later = pressed?.waiting?.count ?? 0;
  const left = Object.values(excluded).reduce((sum, count) => sum + count, 0);
  const all =
    when === 'draft'
      ? fr`${people(included, 'recevrait', 'recevraient')} ce message`
      : fr`${people(included, 'recevra', 'recevront')} ce message`;
  const first = `${all}${describeWhen(included, later, when === 'draft' ? fr`s'il partait maintenant` : when.at)}`;
  if (left === 0) return { first, rest: '.' };
  const not =
    when === 'draft'
      ? formatCountOf(left, 'serait exclu', 'seraient exclus')
      : formatCountOf(left, 'est exclu', 'sont exclus');
  return { first, rest: fr` ; ${not} : ${describeAllLeftOut(excluded)}.` };
}

/** When they get it: all at once, some of them later, or each of them later. */
function describeWhen(included: number, later: number, when: string): string {
  if (later === 0) return ` ${when}`;
  if (later >= included) return fr`, mais plus tard`;
  return fr` : ${formatCount(included - later)} ${when}, ${formatCount(later)} plus tard`;
}

/** How many people each channel reaches, for who chooses one. */
export const describeReach = (reach: Record<WaveChannel, number>, of: AudienceRole): string =>
  of === 'guardians'
    ? fr`Joignables par e-mail : ${formatCount(reach.email)} ; dans l'ENT : ${formatCount(reach.ent_message)}.`
    : fr`Joignables dans l'ENT : ${formatCount(reach.ent_message)}.`;

/** The same of a rule that means pupils. */
export const describeMatching = (count: number): string =>
  formatCountOf(count, 'élève répond à ces critères', 'élèves répondent à ces critères');

/** Why a wave, or what is left of it, does not leave yet. */
const DELAYS: Record<WaveDelay, string> = {
  quiet_hours: fr`les familles ne reçoivent rien entre 20 h et 7 h`,
  sunday: fr`les familles ne reçoivent rien le dimanche`,
  public_holiday: fr`les familles ne reçoivent rien un jour férié`,
  school_holiday: fr`les familles ne reçoivent rien pendant les vacances`,
  rate: fr`le serveur d'envoi n'accepte qu'un certain nombre de messages à la fois`,
  spread: fr`l'envoi est étalé, comme demandé`,
  pressure: fr`les personnes restantes ont reçu un autre message récemment`,
  held_back: fr`une partie des familles reçoit le message plus tard, pour comparer`,
  by_hand: fr`une personne de l'établissement l'envoie à la main dans l'ENT`,
  retry: fr`le dernier essai n'a pas abouti`,
};

type Departure = Pick<WaveTimes, 'scheduledAt' | 'nextAttemptAt'> & { delay: WaveDelay | null };

/** When a wave that has not begun leaves; one that was put off says why, and when it was asked for. */
export function describeDeparture(
  { scheduledAt, nextAttemptAt, delay }: Departure,
  timeZone: string,
): string {
  const asked = scheduledAt && formatMoment(scheduledAt, timeZone);
  if (!nextAttemptAt || !delay) return asked ? fr`Départ prévu ${asked}.` : '';
  const put = fr`Départ reporté à ${formatMoment(nextAttemptAt, timeZone)} : ${DELAYS[delay]}.`;
  return asked ? fr`${put} Il était prévu ${asked}.` : put;
}

/** When what is left of a wave is taken up again, and why it waits; undefined when nothing keeps it. */
export function describeNextAttempt(
  { nextAttemptAt, delay }: Departure,
  timeZone: string,
): string | undefined {
  if (!nextAttemptAt || !delay) return undefined;
  return fr`La suite part ${formatMoment(nextAttemptAt, timeZone)} : ${DELAYS[delay]}.`;
}

/** The answer of a wave that is leaving or has left. */
export function describeOutcome(
  status: WaveStatus,
  counts: Record<DeliveryStatus, number>,
  excluded: Partial<Record<ExclusionReason, number>>,
  startedAt: string | null,
  of: AudienceRole = 'guardians',
): { first: string; rest: string } {
  if (status === 'cancelled' && !startedAt) {
    return { first: 'Vague annulée avant son départ', rest: fr` : personne n'a reçu ce message.` };
  }
  const when = startedAt ? ` ${startedAt}` : '';
  // Of a wave that has reached nobody, or nobody yet, no departure is told.
  const first =
    counts.sent > 0
      ? fr`Le message est parti${when} à ${countPeople(counts.sent, of)}`
      : counts.pending > 0
        ? fr`Personne n'a encore reçu le message`
        : fr`Personne n'a reçu le message`;
  const parts = [
    ...(counts.pending > 0
      ? [(of === 'guardians' ? guardians : pupils)(counts.pending, 'attend encore', 'attendent encore')]
      : []),
    ...(counts.excluded > 0
      ? [
          fr`${formatCountOf(counts.excluded, 'a été exclu', 'ont été exclus')} (${describeAllLeftOut(excluded)})`,
        ]
      : []),
    ...(counts.failed > 0
      ? [formatCountOf(counts.failed, `message n’a pas pu être remis`, `messages n’ont pas pu être remis`)]
      : []),
  ];
  return { first, rest: parts.length > 0 ? fr` ; ${joinWords(parts)}.` : '.' };
}
