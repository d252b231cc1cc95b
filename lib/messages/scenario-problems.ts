import type { CalendarProblem } from '@/lib/domain/planning/check-calendar';
import { holidayName } from './planning';
import { fr } from './typeset';

export type ScenarioProblem =
  | 'too_many_scenarios'
  | 'scenario_retired'
  | 'invalid_scenario'
  | 'scenario_changed'
  | 'scenario_faulty'
  | 'nothing_new_in_scenario'
  | 'zone_unknown'
  | 'no_newer_version'
  | 'calendar_unmoved'
  | 'calendar_changed'
  | CalendarProblem;

type Fill = Record<string, string | number>;

const breakOf = ({ holiday = '' }: Fill): string => fr`« ${holidayName(String(holiday))} »`;

/** Refusals about scenarios and calendars of a région; `lib/messages/problems.ts` says them. */
export const scenarioProblems: Record<ScenarioProblem, (detail: Fill) => string> = {
  too_many_scenarios: (d) =>
    fr`La région académique a déjà ${d.max ?? ''} scénarios. Supprimez un brouillon avant d'en créer un autre.`,
  scenario_retired: () =>
    fr`Ce scénario est retiré : rien n'a été modifié. Remettez-le dans l'offre pour continuer.`,
  invalid_scenario: () =>
    fr`Le brouillon n'est pas enregistré : un champ est trop long, trop grand, ou contient un caractère invisible. Ce que vous avez saisi reste à l'écran.`,
  scenario_changed: () =>
    fr`Quelqu'un a modifié ce brouillon entre-temps : rien n'a été publié. Relisez-le, puis publiez.`,
  scenario_faulty: () =>
    fr`Rien n'a été publié : le brouillon a encore des points à corriger. Ils sont dits en haut de la page.`,
  nothing_new_in_scenario: () => fr`Rien n'a changé depuis la dernière publication.`,
  zone_unknown: () =>
    fr`Cette zone ou cette année scolaire n'est pas à saisir par votre région académique. Choisissez-en une dans la liste.`,
  no_newer_version: () =>
    fr`Cette version n'est plus la dernière : rien n'a été modifié. Relisez ce qui est nouveau.`,
  calendar_unmoved: () => fr`Le calendrier ne déplace plus rien : le plan est resté tel quel.`,
  calendar_changed: () =>
    fr`Quelqu'un a saisi ce calendrier entre-temps : rien n'a été enregistré. Rouvrez la page pour voir ses dates.`,
  calendar_day_missing: (d) =>
    d.holiday
      ? fr`Rien n'a été enregistré : vérifiez les deux jours de ${breakOf(d)}.`
      : fr`Rien n'a été enregistré : vérifiez les jours saisis ; il en manque un, ou il n'existe pas.`,
  calendar_source_missing: (d) =>
    fr`Rien n'a été enregistré : dites d'où viennent ces dates (${d.max ?? ''} signes au plus), par exemple l'arrêté du recteur.`,
  calendar_published_later: () =>
    fr`Rien n'a été enregistré : la date de publication est dans l'avenir. Donnez celle de l'arrêté.`,
  calendar_rentree_outside: (d) =>
    fr`Rien n'a été enregistré : la rentrée doit tomber entre le 1er août et le 31 octobre ${d.year ?? ''}.`,
  calendar_holiday_missing: (d) =>
    fr`Rien n'a été enregistré : il manque ${breakOf(d)}. Les scénarios se datent avec ces cinq vacances.`,
  calendar_holiday_inverted: (d) =>
    fr`Rien n'a été enregistré : pour ${breakOf(d)}, le jour de reprise doit venir après le premier jour.`,
  calendar_holiday_outside: (d) =>
    fr`Rien n'a été enregistré : ${breakOf(d)} ne tombe pas dans cette année scolaire.`,
  calendar_holiday_long: (d) =>
    fr`Rien n'a été enregistré : ${breakOf(d)} dure plus de ${d.max ?? ''} jours. Vérifiez l'année.`,
  calendar_holidays_overlap: (d) =>
    fr`Rien n'a été enregistré : ${breakOf(d)} et « ${holidayName(String(d.other ?? ''))} » se chevauchent.`,
  calendar_holidays_disorder: (d) =>
    fr`Rien n'a été enregistré : ${breakOf(d)} n'est pas à sa place dans l'année. L'ordre attendu : Toussaint, Noël, hiver, printemps, été.`,
  calendar_rentree_in_holidays: (d) => fr`Rien n'a été enregistré : la rentrée tombe pendant ${breakOf(d)}.`,
};
