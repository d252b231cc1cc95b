import type { PublishedContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import type { AnswerState, FollowedSchool } from '@/lib/domain/planning/region-campaign/follow-campaign';
import { formatRate } from './format';
import { ANSWER_NAMES, CAMPAIGNS, describePhase, FOLLOW_PAGE } from './region-campaign-pages';
import { describeCampaignGoal, describeWindow } from './region-campaigns';
import { fr } from './typeset';

type Standing = { publishedVersion: number; closedAt: Date | null };
type Listed = Standing & { id: string; title: string; startsOn: string | null; endsOn: string | null };
type Shown = Standing & {
  content: PublishedContent;
  counts: Record<AnswerState, number> & { behind: number };
  schools: readonly FollowedSchool[];
};

const state = ({ publishedVersion, closedAt }: Standing): string =>
  closedAt ? CAMPAIGNS.closed : publishedVersion > 0 ? CAMPAIGNS.running(publishedVersion) : CAMPAIGNS.draft;

const line = (school: FollowedSchool): string =>
  [
    school.uai,
    ANSWER_NAMES[school.state].padEnd(18),
    (school.lateActions === null ? '' : fr`${school.lateActions} en retard`).padEnd(13),
    (school.breaks.length > 0 ? FOLLOW_PAGE.outside : '').padEnd(13),
    (school.figure ? formatRate(school.figure.count, school.figure.population) : '').padEnd(8),
    [school.name, school.scenarioTitle, describePhase(school)].filter(Boolean).join(', '),
  ].join('  ');

/** What `palier campaign` says. */
export const CAMPAIGN_COMMAND = {
  summary: fr`Liste les campagnes d’une région académique, montre où en sont ses établissements`,
  usage: [
    'palier campaign list --region CODE [--json]',
    'palier campaign show ID --region CODE [--answer RÉPONSE] [--behind] [--json | --csv]',
    fr`  --region  le code de la région académique, par exemple OCC`,
    fr`  --answer  unseen (pas encore lue), seen (lue), adopted (participe), left (a changé de plan), declined (décline)`,
    fr`  --behind  seulement les établissements en retard ou hors du cadre`,
    fr`  --csv     le tableau de la page de suivi, tel qu’elle l’exporte`,
    fr`Une campagne s’écrit et se publie au bureau de la région.`,
  ].join('\n'),
  unknownVerb: fr`Dites ce qu’il faut faire : « palier campaign list » ou « palier campaign show ID ».`,
  unknownAnswer: (given: string, known: readonly string[]) =>
    fr`« ${given} » n’est pas une réponse. Réponses : ${known.join(', ')}.`,
  oneForm: fr`Choisissez entre --json et --csv.`,
  none: fr`Aucune campagne.`,
  listed: ({ id, title, startsOn, endsOn, ...standing }: Listed): string =>
    [id, state(standing).padEnd(22), `${startsOn ?? '?'} – ${endsOn ?? '?'}`.padEnd(23), title].join('  '),
  shown: ({ content, counts, schools, ...standing }: Shown): string[] => [
    content.title,
    fr`${state(standing)}, départ ${describeWindow(content)}, objectif : ${describeCampaignGoal(content.goal)}`,
    (Object.keys(ANSWER_NAMES) as AnswerState[])
      .map((answer) => fr`${ANSWER_NAMES[answer]} : ${counts[answer]}`)
      .concat(fr`En retard ou hors du cadre : ${counts.behind}`)
      .join(fr` ; `),
    ...(schools.length > 0 ? ['', ...schools.map(line)] : []),
  ],
} as const;
