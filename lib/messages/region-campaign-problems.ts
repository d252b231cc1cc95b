import type { Day } from '@/lib/domain/directory/types';
import { formatDayPlain, formatTarget } from './format';
import { nameIn } from './name-in';
import { fr } from './typeset';

type Fill = Record<string, string | number>;

const day = (value: string | number | undefined) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? formatDayPlain(value as Day)
    : 'la date prévue';

const SESSION_FIELDS: Record<string, string> = {
  topic: 'le sujet (3 signes au moins)',
  forWhom: 'à qui elle s’adresse',
  place: fr`le lieu, ou le lien de visioconférence : il en faut un des deux`,
  link: 'le lien de visioconférence (il commence par https://)',
  capacity: 'le nombre de places (de 1 à 500)',
  campaignId: 'la campagne',
  fromOn: 'le premier jour',
  on: 'le jour',
  weekdays: 'les jours de la semaine',
  count: 'le nombre de permanences (de 1 à 20)',
  from: 'l’heure de début',
  to: 'l’heure de fin (après celle de début)',
};

const BOUNDS: Record<string, (d: Fill) => string> = {
  starts_early: (d) =>
    fr`le plan s'adresserait aux familles avant le ${day(d.limitOn)}. Choisissez un départ plus tardif.`,
  starts_late: (d) =>
    fr`le plan ne s'adresserait aux familles que le ${day(d.on)}, après le ${day(d.limitOn)}. Choisissez un départ plus proche ou un autre scénario.`,
  ends_late: (d) =>
    fr`le plan finirait le ${day(d.on)}, après le ${day(d.limitOn)}. Choisissez un départ plus proche ou un autre scénario.`,
  goal_low: (d) =>
    fr`son objectif serait plus bas que ${typeof d.atLeast === 'number' ? formatTarget(d.atLeast) : 'celui de la région académique'}.`,
  goal_late: (d) => fr`son objectif tomberait après le ${day(d.limitOn)}.`,
};

/** Refusals about campaigns of a région and its help sessions; `lib/messages/problems.ts` says them. */
export const regionCampaignProblems = {
  campaign_unknown: () => fr`Cette campagne n'existe pas, ou ne concerne pas votre établissement.`,
  campaign_closed: () => fr`Cette campagne est close : rien n'a été modifié.`,
  campaign_answer_over: (d) =>
    fr`La réponse de l'établissement n'est plus modifiable depuis le ${day(d.on)}. Écrivez à la DRANE si la situation a changé.`,
  campaign_scenario: () =>
    fr`Ce scénario ne fait pas partie de la campagne régionale. Choisissez-en un qu'elle propose, ou adoptez celui-ci en dehors d'elle.`,
  campaign_bounds: (d) => {
    const bound = nameIn(BOUNDS, d.bound);
    return fr`Ce plan sort du cadre de la campagne régionale : ${bound ? bound(d) : 'choisissez d’autres dates.'}`;
  },
  campaign_changed: () =>
    fr`La campagne a changé entre-temps : rien n'a été enregistré. Relisez-la, puis recommencez.`,
  campaign_faulty: () =>
    fr`La campagne n'est pas publiée : il reste des points à régler. Ils sont dits en haut de la page.`,
  nothing_new_in_campaign: () => fr`Rien n'a changé depuis la dernière publication.`,
  invalid_campaign: () =>
    fr`La campagne n'est pas enregistrée : un texte est trop long ou contient un signe interdit.`,
  too_many_campaigns: (d) =>
    fr`La région académique a déjà ${d.max ?? 60} campagnes. Supprimez d'abord un brouillon qui ne sert plus.`,
  invalid_reason: (d) =>
    fr`Dites pourquoi en une phrase, de 10 à ${d.max ?? 500} signes : la DRANE la lit. Rien n'a été enregistré.`,
  nobody_to_remind: () => fr`Tous les établissements ont répondu : il n'y a personne à rappeler.`,
  too_many_reminders: (d) =>
    fr`Cette campagne a déjà eu ses ${d.max ?? 3} rappels. Téléphonez à ceux qui n'ont pas répondu.`,
  reminded_lately: (d) =>
    fr`Un rappel est parti le ${day(d.on)} : attendez ${d.days ?? 5} jours avant le suivant.`,
  session_unknown: () => fr`Cette permanence n'existe pas, ou n'existe plus.`,
  session_cancelled: () => fr`Cette permanence est annulée : rien n'a été modifié.`,
  session_over: () => fr`Cette permanence a déjà eu lieu : rien n'a été modifié.`,
  session_changed: () =>
    fr`La permanence a été modifiée entre-temps : rien n'a été enregistré. Comparez avec ce qui vaut maintenant ; enregistrer de nouveau met vos valeurs à la place.`,
  session_unchanged: () => fr`Rien n'a changé : personne n'a été prévenu.`,
  session_begun: () => fr`Cette permanence a commencé : elle ne se déplace plus. Rien n'a été enregistré.`,
  session_past: () =>
    fr`Le nouveau rendez-vous serait déjà passé : rien n'a été enregistré. Choisissez un moment à venir.`,
  session_not_school_day: (d) =>
    fr`Le ${day(d.on)} n'est pas un jour de classe dans toutes les zones de la région, ou son calendrier n'est pas connu. Rien n'a été enregistré : choisissez un autre jour.`,
  session_moved_on: () =>
    fr`Quelqu'un d'autre vient de modifier cette permanence. Vos changements ne sont pas enregistrés : regardez-la telle qu'elle est maintenant, puis recommencez s'il le faut.`,
  session_not_begun: () =>
    fr`Cette permanence n'a pas commencé : les présences se notent à partir de son début.`,
  invalid_session: (d) =>
    fr`Rien n'a été enregistré : vérifiez ${nameIn(SESSION_FIELDS, d.field) ?? 'les champs'}.`,
  no_session_day: () =>
    fr`Aucun jour de classe à venir ne correspond : changez le premier jour ou les jours de la semaine. Palier ne propose pas de date hors du calendrier scolaire connu : s'il manque, saisissez-le dans « Calendriers ».`,
  invalid_question: (d) =>
    fr`Vous n'êtes pas inscrit : votre question est trop longue (${d.max ?? 500} signes au plus).`,
  invalid_cancel_reason: (d) =>
    fr`La permanence n'est pas annulée : dites pourquoi, en ${d.max ?? 300} signes au plus. Les inscrits le liront.`,
  invalid_notes: (d) => fr`Rien n'a été enregistré : le compte rendu dépasse ${d.max ?? 2000} signes.`,
  not_signed_up: () => fr`Vous n'êtes pas inscrit à cette permanence.`,
} satisfies Record<string, (d: Fill) => string>;
