import type { SchoolKind } from '@/lib/domain/directory/types';
import type { Caution, Obstacle, Strength } from '@/lib/domain/planning/propose-scenarios';
import { formatCount, formatCountOf, formatDayPlain, formatMinutes, joinWords } from './format';
import { describeLevels } from './planning';
import { describeProblem } from './problems';
import { fr } from './typeset';

const KINDS: Record<SchoolKind, string> = {
  college: 'les collèges',
  legt: 'les lycées généraux et technologiques',
  lp: 'les lycées professionnels',
  lpo: 'les lycées polyvalents',
  erea: 'les EREA',
};

export const PROPOSALS = {
  best: fr`Proposé d'abord`,
  suited: fr`Du plus adapté au moins adapté à votre établissement, si vous l'adoptiez aujourd'hui.`,
  noRoster: fr`Aucun élève n'est encore importé : les scénarios sont classés d'après le type d'établissement et le calendrier seulement. Importez les fichiers SIECLE pour tenir compte de votre taille, et pour simuler ce que chacun donnerait.`,
  others: (count: number) => formatCountOf(count, 'scénario ne convient pas', 'scénarios ne conviennent pas'),
  pick: 'À comparer',
  pickOf: (title: string) => fr` : ${title}`,
  compare: 'Comparer les scénarios choisis',
  compareLead: (most: number) =>
    fr`Cochez-en jusqu'à ${formatCount(most)} : calendrier, courbe attendue, travail et courriers côte à côte.`,
} as const;

function sayStrength(strength: Strength): string {
  switch (strength.code) {
    case 'made_for_size':
      return fr`Pensé pour votre taille : ${formatCount(strength.least)} à ${formatCount(strength.most)} élèves, vous en avez ${formatCount(strength.pupils)}`;
    case 'leads_to_switch_over':
      return fr`Il mène jusqu'à la bascule, le ${formatDayPlain(strength.on)}`;
    case 'short_for_few':
      return fr`Un effort court suffit : il ne reste que ${formatCountOf(strength.notCovered, 'famille', 'familles')} à couvrir`;
    case 'short_for_time_left':
      return fr`Il tient dans ce qui reste de l'année : ${formatCountOf(strength.schoolDays, 'jour', 'jours')} de classe`;
    case 'lighter':
      return fr`Il a le même atout que le premier, avec ${formatMinutes(strength.minutes)} de travail de moins`;
    case 'made_for_kind':
      return fr`Il est fait pour votre type d'établissement`;
  }
}

function sayCaution(caution: Caution): string {
  switch (caution.code) {
    case 'over_capacity':
      return fr`il demande plus de temps que l'équipe n'en a pendant ${formatCountOf(caution.weeks, 'semaine', 'semaines')}`;
    case 'moved':
      return fr`ses dates sont décalées de ${formatCountOf(caution.schoolDays, 'jour', 'jours')} de classe`;
    case 'no_switch_over':
      return fr`il ne prépare pas la bascule`;
    case 'asked_little':
      return fr`chaque famille n'y est sollicitée que ${formatTimes(caution.times)}`;
  }
}

const formatTimes = (times: number): string => {
  const tenths = Math.round(times * 10);
  const decimal = tenths % 10 === 0 ? '' : `,${tenths % 10}`;
  return fr`${formatCount(Math.floor(tenths / 10))}${decimal} fois`;
};

/** Why a scenario stands where it stands, in a sentence. */
export const describeReason = ({
  strength,
  caution,
}: {
  strength: Strength;
  caution: Caution | null;
}): string =>
  caution ? fr`${sayStrength(strength)} ; mais ${sayCaution(caution)}.` : `${sayStrength(strength)}.`;

/** Why a scenario does not suit, in a sentence. */
export function describeObstacle(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case 'other_kind':
      return fr`Il est fait pour ${joinWords(obstacle.kinds.map((kind) => KINDS[kind]))}.`;
    case 'no_dates':
      return describeProblem(obstacle.problem);
    case 'past_year_end':
      return fr`Commencé aujourd'hui, il irait jusqu'au ${formatDayPlain(obstacle.endsOn)}, après la fin de l'année scolaire (${formatDayPlain(obstacle.yearEndsOn)}).`;
    case 'other_size':
      return fr`Il est pensé pour ${formatCount(obstacle.least)} à ${formatCount(obstacle.most)} élèves ; vous en avez ${formatCount(obstacle.pupils)}.`;
    case 'levels_left_out':
      return fr`Il ne s'adresse pas à tous vos niveaux : rien pour ${describeLevels(obstacle.levels)}.`;
  }
}
