import {
  AUDIENCES,
  isPupilsOnly,
  type PeopleFilter,
  STANDINGS,
  type Standing,
} from '@/lib/domain/adoption/people-filter';
import type { ContactAge, Coverage, CoverageMove } from '@/lib/domain/adoption/rank-families';
import type { Channel } from '@/lib/domain/adoption/recommend-channel';
import type { WorkQuery } from '@/lib/services/tracking/get-work-list';

/** The address of the work list: the filters as people may read and share them. */
export type WorkParams = {
  nom?: string;
  etat?: string;
  canal?: string;
  classe?: string;
  niveau?: string;
  contact?: string;
  /** The people that a figure counts: `responsables-dormants`. */
  qui?: string;
  /** A past day, whose people and families are shown. */
  le?: string;
  /** The day that what moved is counted from. */
  depuis?: string;
  page?: string;
};

const COVERAGE_WORDS: Record<Coverage | CoverageMove, string> = {
  not_covered: 'a-joindre',
  covered: 'couvertes',
  newly_covered: 'nouvellement-couvertes',
  no_longer_covered: 'plus-couvertes',
};
const CHANNEL_WORDS: Record<Channel, string> = {
  ent_message: 'ent',
  email: 'e-mail',
  letter: 'lettre',
  phone: 'appel',
  meeting: 'rencontre',
};
const AGE_WORDS: Record<ContactAge, string> = {
  never: 'jamais',
  within_7: '7-jours',
  within_30: '30-jours',
  over_30: 'plus-de-30-jours',
};
const AUDIENCE_WORDS: Record<PeopleFilter['audience'], string> = {
  guardians: 'responsables',
  pupils: 'eleves',
};
const STANDING_WORDS: Record<Standing, string> = {
  activated: 'actives',
  not_activated: 'non-actives',
  connected: 'connectes',
  not_connected: 'non-connectes',
  adopted: 'adoptes',
  dormant: 'dormants',
  reachable: 'joignables',
  unreached: 'a-joindre-autrement',
  enrolled: 'tous',
  with_account: 'avec-compte',
  notified: 'notifies',
  through_educonnect: 'par-educonnect',
  newly_activated: 'nouvellement-actives',
  no_longer_activated: 'plus-actives',
  newly_connected: 'nouvellement-connectes',
  no_longer_connected: 'plus-connectes',
  came: 'arrives',
  left: 'partis',
};
export const ALL_FAMILIES = 'toutes';

export const wordOf = {
  coverage: (coverage: Coverage | CoverageMove) => COVERAGE_WORDS[coverage],
  channel: (channel: Channel) => CHANNEL_WORDS[channel],
  contacted: (age: ContactAge) => AGE_WORDS[age],
  people: ({ audience, standing }: PeopleFilter) => `${AUDIENCE_WORDS[audience]}-${STANDING_WORDS[standing]}`,
};

const codeOf = <K extends string>(words: Record<K, string>, word = ''): K | undefined =>
  (Object.keys(words) as K[]).find((code) => words[code] === word);

/** Every group of people that a figure counts. */
export const PEOPLE: readonly PeopleFilter[] = AUDIENCES.flatMap((audience) =>
  STANDINGS.filter((standing) => audience === 'pupils' || !isPupilsOnly(standing)).map((standing) => ({
    audience,
    standing,
  })),
);

/** Filters that an address asks for; what it does not understand is no filter. Families to reach, unless it says. */
export function readWorkQuery({
  nom,
  etat,
  canal,
  classe,
  niveau,
  contact,
  qui,
  le,
  depuis,
}: WorkParams): WorkQuery {
  const query = nom?.trim().slice(0, 100);
  const people = PEOPLE.find((group) => wordOf.people(group) === qui);
  const everywhere = etat === ALL_FAMILIES || query || people;
  const coverage = codeOf(COVERAGE_WORDS, etat) ?? (everywhere ? undefined : 'not_covered');
  return {
    ...(query && { query }),
    coverage,
    channel: codeOf(CHANNEL_WORDS, canal),
    contacted: codeOf(AGE_WORDS, contact),
    ...(people && { people }),
    ...(classe && { classCode: classe }),
    ...(niveau && { level: niveau }),
    ...(le && { on: le }),
    ...(depuis && { since: depuis }),
  };
}

/** The same list with some of its choices changed, from its first page; '' takes one away. */
export function workAddress(uai: string, asked: WorkParams, change: WorkParams = {}): string {
  const { page: _page, ...kept } = asked;
  const { nom, etat, canal, classe, niveau, contact, qui, le, depuis, page } = { ...kept, ...change };
  const given = Object.entries({ nom, etat, canal, classe, niveau, contact, qui, le, depuis, page }).filter(
    (entry): entry is [string, string] => Boolean(entry[1]),
  );
  const query = new URLSearchParams(given).toString();
  return `/${uai}/adoption/familles${query && `?${query}`}`;
}

/** Where a list of calls begins: the families that a call reaches best, to be ticked. */
export const callsAddress = (uai: string): string => workAddress(uai, { canal: wordOf.channel('phone') });
