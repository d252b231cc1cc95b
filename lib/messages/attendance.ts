import type { Day } from '@/lib/domain/directory/types';
import type { FamilyMeeting } from '@/lib/domain/materials/meeting';
import { formatCount, formatCountOf, formatDay } from './format';
import { MEETING_KIND_NAMES } from './help-desk';
import { formatClockIn } from './materials/format-local';
import { fr } from './typeset';

const people = (n: number) => formatCountOf(n, 'personne', 'personnes');

/** Who was told of a meeting or a workshop, and who came. */
export const ATTENDANCE = {
  title: 'Réunions et ateliers',
  lead: fr`Notez qui est invité, puis cochez qui est venu : chaque marque entre dans le suivi de la famille, comme un appel ou une lettre.`,
  none: fr`Aucune réunion n'est annoncée`,
  noneText: fr`Une réunion ou un atelier s'annonce sur la page d'aide des familles ; ses présences se notent ensuite ici.`,
  announce: 'Annoncer une date',
  notYours: fr`Votre rôle ne note pas de contact.`,
  caption: 'Les réunions et les ateliers, le plus récent en tête',
  what: 'Quoi',
  when: 'Quand',
  invited: 'Invités',
  came: 'Venus',
  counted: (n: number) => people(n),
  open: 'Noter les présences',
  name: ({ kind, place }: Pick<FamilyMeeting, 'kind' | 'place'>) => fr`${MEETING_KIND_NAMES[kind]}, ${place}`,
  leadOf: (on: Day, startsAt: string) => fr`${formatDay(on)}, à ${formatClockIn('fr', startsAt)}.`,
  summary: (invited: number, came: number, total: number) =>
    fr`${formatCountOf(came, 'famille venue', 'familles venues')} et ${formatCountOf(invited, 'invitée', 'invitées')}, sur ${formatCount(total)} que vous suivez.`,
  toCome: fr`La date n'est pas encore passée : notez qui est invité ; les présences se cochent le jour même.`,
  search: 'Chercher un nom',
  classFilter: 'Classe',
  all: 'Toutes',
  find: 'Chercher',
  invite: 'Invitée',
  attended: 'Venue',
  tick: (what: string, name: string) => fr`${what} : famille ${name}`,
  untick: (what: string, name: string) => fr`Annuler « ${what.toLowerCase()} » : famille ${name}`,
  covered: 'Couverte',
  inviteShown: (n: number) =>
    fr`Noter comme invitées les ${formatCountOf(n, 'famille affichée non couverte', 'familles affichées non couvertes')}`,
  found: (n: number) => fr`${formatCountOf(n, 'famille', 'familles')}.`,
  nobody: fr`Aucune famille ne porte ce nom dans les classes que vous suivez.`,
} as const;
