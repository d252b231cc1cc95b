import type { BackTest } from '@/lib/domain/adoption/forecast/back-test';
import type { DescribedParameter } from '@/lib/domain/adoption/forecast/describe-parameters';
import type { Spread } from '@/lib/domain/adoption/forecast/describe-runs';
import type { ForecastGap } from '@/lib/domain/adoption/forecast/forecast';
import type { Basis } from '@/lib/domain/adoption/forecast/learn';
import type { ParameterName, PriorSource } from '@/lib/domain/adoption/forecast/parameters';
import type { ForecastChannel } from '@/lib/domain/adoption/forecast/types';
import type { Day } from '@/lib/domain/directory/types';
import { formatCount, formatCountOf, formatDayPlain, formatRate, formatTarget } from './format';
import { fr } from './typeset';

export const FORECAST = {
  title: 'Prévision',
  lead: fr`Quand les familles seront couvertes, d'après ce qui s'est passé chez vous et ce que le plan prévoit.`,
  loading: 'La prévision se calcule…',
  caption: 'Familles couvertes, observées puis prévues',
  observed: 'Familles couvertes',
  median: 'Prévision',
  interval: fr`8 chances sur 10`,
  goal: 'Objectif',
  seen: 'Observé',
  goalLabel: (rate: number) => fr`objectif ${formatTarget(rate)}`,
  dateColumn: 'Date',
  coveredColumn: 'Familles couvertes',
  intervalColumn: fr`Intervalle (8 chances sur 10)`,
  range: (low: string, high: string) => fr`${low} à ${high}`,
  method: 'Comment cette prévision est faite',
  parametersCaption: fr`Ce que la prévision suppose, et ce qu'elle a appris`,
  parameterColumn: 'Ce qui joue',
  priorColumn: 'Supposé au départ',
  posteriorColumn: fr`Retenu pour l'établissement`,
  sourceColumn: fr`D'où vient le chiffre`,
  learnt: 'Appris de vos fichiers',
  methodText: [
    fr`Chaque jour de classe, un responsable qui n'a pas activé a une petite chance de le faire. Elle monte après une lettre, un message ou un appel, puis retombe ; elle diffère d'une famille à l'autre.`,
    fr`Palier tire 2 000 jeux de paramètres, garde ceux qui expliquent vos imports, et joue 2 000 fois la suite de l'année avec les actions prévues. La courbe est le résultat du milieu ; 8 résultats sur 10 tombent dans la bande.`,
    fr`Les actions passées comptent quand elles sont cochées dans le plan, envoyées en vague ou notées famille par famille.`,
  ],
  wholeSchool: fr`Les paramètres et la vérification portent sur tout l'établissement.`,
  noRequests: fr`Aucune action n'est notée dans Palier : ce que vous avez fait passe pour un mouvement spontané, censé continuer. Notez vos lettres, appels et rencontres pour une prévision plus juste.`,
  noPlan: (rate: number) =>
    fr`Aucun plan n'est adopté : l'objectif est alors ${formatTarget(rate)} des familles.`,
  summary: (observedOn: Day, covered: number, total: number) =>
    fr`Au ${formatDayPlain(observedOn)}, ${formatCountOf(covered, 'famille', 'familles')} sur ${formatCount(total)} ${covered < 2 ? 'était couverte' : 'étaient couvertes'}.`,
} as const;

/** What is asked of the sentences below. */
type Told = {
  todayOn: Day;
  families: { covered: number };
  goal: {
    rate: number;
    families: number;
    earliestOn: Day | null;
    medianOn: Day | null;
    latestOn: Day | null;
  };
};

/** "Au rythme actuel, l’objectif de 90 % des familles serait atteint vers le 12 mars 2027 (entre le … et le …)." */
export function describeForecast({ todayOn, families, goal }: Told): string {
  const aim = fr`l'objectif de ${formatTarget(goal.rate)} des familles`;
  const { earliestOn, medianOn, latestOn } = goal;
  if (families.covered >= goal.families) return fr`${capital(aim)} est atteint.`;
  if (medianOn === null) {
    return earliestOn === null
      ? fr`Au rythme actuel, ${aim} ne serait pas atteint cette année scolaire.`
      : fr`Au rythme actuel, ${aim} ne serait sans doute pas atteint cette année scolaire (au plus tôt vers le ${formatDayPlain(earliestOn)}).`;
  }
  const day = formatDayPlain(medianOn);
  if (medianOn < todayOn) {
    return fr`${capital(aim)} a sans doute été atteint vers le ${day}. Déposez les fichiers d'aujourd'hui pour le vérifier.`;
  }
  const between =
    latestOn === null
      ? fr`au plus tôt le ${formatDayPlain(earliestOn ?? medianOn)}, peut-être pas cette année scolaire`
      : fr`entre le ${formatDayPlain(earliestOn ?? medianOn)} et le ${formatDayPlain(latestOn)}`;
  return fr`Au rythme actuel, ${aim} serait atteint vers le ${day} (${between}).`;
}

const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

type ToldGap = {
  gap: ForecastGap;
  observations: number;
  familiesAtRisk: number;
  needed: { observations: number; familiesAtRisk: number };
};

/** Why there is no forecast, and what to do about it. */
export function describeGap({ gap, observations, familiesAtRisk, needed }: ToldGap): string {
  switch (gap) {
    case 'no_families':
      return fr`Pas de prévision : aucun élève n'a ici de responsable légal connu. Déposez les exports de SIECLE.`;
    case 'no_school_days_ahead':
      return fr`Pas de prévision : l'année scolaire est finie, ou ses vacances ne sont pas connues de Palier.`;
    case 'not_enough_data':
      return observations < needed.observations
        ? fr`Pas encore assez de données : il faut deux dates d'import de la liste EduConnect des responsables, il y en a ${observations === 0 ? 'aucune' : 'une'}. Déposez la prochaine liste dans une ou deux semaines.`
        : fr`Pas encore assez de données : il faut au moins ${formatCount(needed.familiesAtRisk)} familles à couvrir au premier import pour en tirer un rythme, il y en avait ${formatCount(familiesAtRisk)}.`;
  }
}

/** What the forecast leans on. */
export const BASES: Record<Basis, string> = {
  prior: fr`Elle ne repose que sur des hypothèses.`,
  mostly_prior: fr`Vos imports en disent encore peu : elle repose surtout sur des hypothèses.`,
  school: fr`Elle repose surtout sur ce qui s'est passé dans l'établissement.`,
};

/** Below this the screen asks for caution: eight in ten were promised. */
const CAUTION_RATE = 0.6;

/** How forecasts made at past imports did. */
export function describeBackTest({ cases, meanAbsoluteError, heldRate }: BackTest): string {
  if (meanAbsoluteError === null || heldRate === null) {
    return fr`Elle n'a pas encore pu être vérifiée : il faut trois dates d'import.`;
  }
  const points = (Math.round(meanAbsoluteError * 1000) / 10).toFixed(1).replace('.', ',');
  const held = Math.round(heldRate * cases);
  const caution = heldRate < CAUTION_RATE ? fr` Prenez la date avec prudence.` : '';
  return fr`Vérification : faite aux dates d'import passées, elle se serait trompée de ${points} points en moyenne, et le vrai chiffre serait tombé dans l'intervalle ${formatCountOf(held, 'fois', 'fois')} sur ${formatCount(cases)}.${caution}`;
}

const CHANNELS: Record<ForecastChannel, string> = {
  paper: fr`d'une lettre`,
  email: fr`d'un e-mail`,
  ent_message: fr`d'un message dans l'ENT`,
  banner: fr`d'une bannière dans l'ENT`,
  phone: fr`d'un appel`,
  meeting: fr`d'une rencontre`,
  handed_out: fr`d'un papier remis en main propre`,
};

const SOURCES: Record<PriorSource, string> = {
  pilot: 'Collège pilote',
  academy: 'Recommandation des académies',
  field_experiment: fr`Expérience de terrain (Bergman, Lasky-Fink et Rogers, 2020)`,
  assumption: 'Hypothèse',
};

type Named = { name: string; format: (value: number) => string };

const rate = (value: number) => formatRate(Math.round(value * 1000), 1000);
const days = (value: number) => formatCountOf(Math.round(value), 'jour', 'jours');
const plain = (value: number) => (Math.round(value * 10) / 10).toFixed(1).replace('.', ',');

/** What a parameter is called, and how its values are written. */
export function nameParameter(name: ParameterName): Named {
  switch (name) {
    case 'drift':
      return { name: 'Chance par jour sans action notée', format: rate };
    case 'repetition':
      return { name: fr`Ce que vaut une demande répétée, par rapport à la précédente`, format: rate };
    case 'frailty_variance':
      return { name: fr`Écart entre familles (0 : toutes pareilles)`, format: plain };
    case 'personal_only_share':
      return { name: fr`Familles qui n'activent qu'avec une aide personnelle`, format: rate };
    case 'easy_route_bonus':
      return { name: fr`Chance en plus quand le mobile est connu`, format: rate };
    default: {
      const [kind, channel] = splitName(name);
      return kind === 'strength'
        ? { name: fr`Chance par jour, à l'arrivée ${CHANNELS[channel]}`, format: rate }
        : { name: fr`Durée de l'effet ${CHANNELS[channel]}`, format: days };
    }
  }
}

function splitName(name: `${'strength' | 'fading'}_${ForecastChannel}`) {
  const place = name.indexOf('_');
  return [name.slice(0, place), name.slice(place + 1)] as ['strength' | 'fading', ForecastChannel];
}

/** A parameter as the cells of a row. */
export function describeParameter({ name, source, prior, posterior, learnt }: DescribedParameter) {
  const named = nameParameter(name);
  const range = ({ low, median, high }: Spread) =>
    fr`${named.format(median)} (${named.format(low)} à ${named.format(high)})`;
  return {
    name: named.name,
    prior: range(prior),
    posterior: range(posterior),
    source: learnt ? fr`${FORECAST.learnt} ; au départ : ${SOURCES[source]}` : SOURCES[source],
  };
}
