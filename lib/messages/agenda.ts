import type { DatedAction, DatedPhase } from '@/lib/domain/planning/plan';
import type { ActionKind, Gate } from '@/lib/domain/planning/scenario';
import { formatDayPlain, formatMinutes } from './format';
import { ACTION_KIND_NAMES, describeGate, describeLevels, PLAN_ROLE_NAMES } from './planning';
import { fr, SEMICOLON } from './typeset';

/** The words of somebody's calendar, and of the page that gives its address. */
export const AGENDA = {
  name: 'Palier',
  phase: (title: string) => fr`Phase : ${title}`,
  phaseText: (plan: string, levels: DatedPhase['levels']) => fr`${plan} · ${describeLevels(levels)}`,
  gate: (title: string) => fr`Seuil avant « ${title} »`,
  gateText: (gates: readonly Gate[]) => gates.map(describeGate).join(SEMICOLON),
  action: (title: string, kind: ActionKind, isDone: boolean) =>
    isDone ? fr`Fait : ${title}` : kind === 'switch_over' ? fr`Bascule : ${title}` : title,
  actionText: ({ kind, role, workMinutes }: DatedAction) =>
    [
      ACTION_KIND_NAMES[kind],
      PLAN_ROLE_NAMES[role],
      ...(workMinutes > 0 ? [formatMinutes(workMinutes)] : []),
    ].join(' · '),
  unknown: fr`Cet agenda n'existe pas, ou n'existe plus : son adresse a été renouvelée ou révoquée. Palier en donne une nouvelle sur la page « Mon compte ».`,
  title: 'Agenda',
  lead: fr`Vos actions, les phases, les seuils, le jour de la bascule et vos permanences, dans l'agenda de votre téléphone ou de votre messagerie. Aucun nom d'élève ni de famille n'y figure.`,
  none: fr`Vous n'avez pas encore d'adresse d'agenda.`,
  made: (day: string) =>
    fr`Une adresse existe depuis le ${formatDayPlain(day)}. Palier n'en garde qu'une empreinte : elle ne peut plus être montrée.`,
  create: 'Créer mon adresse',
  again: 'Créer une nouvelle adresse',
  againNote: fr`L'ancienne cessera aussitôt de répondre.`,
  revoke: fr`Révoquer l'adresse`,
  address: 'Votre adresse secrète',
  once: fr`Copiez-la maintenant : elle n'est montrée qu'une fois. Qui la connaît lit votre agenda ; si elle a fuité, créez-en une nouvelle.`,
  howTo: fr`Dans votre agenda, choisissez « S'abonner à un calendrier » (ou « Ajouter un agenda par URL »), puis collez l'adresse. Il se met à jour seul, environ toutes les heures.`,
  busy: fr`Cet agenda est demandé trop souvent. Réessayez dans un quart d'heure.`,
} as const;
