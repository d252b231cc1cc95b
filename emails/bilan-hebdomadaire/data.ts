import { z } from 'zod';
import { fr } from '@/lib/messages/typeset';

const line = z.string();

const item = z.object({
  /** What the line is about: a class, a day; '' for none. */
  mark: line,
  text: line,
  /** To the page behind it; '' for none. */
  url: z.union([z.literal(''), z.url()]),
});

const section = z.object({ title: line, items: z.array(item).min(1) });

/**
 * The weekly digest of one member of staff. Counts, classes, days and titles: no field for a person, of the
 * families or of the staff. No link identifies the reader but the one that stops the digest.
 */
export const digestData = z.object({
  subject: line,
  /** What mail programs show beside the subject. */
  preheader: line,
  /** "Collège des Tisserands". */
  desk: line,
  /** "Semaine du 23 au 27 novembre 2026". */
  week: line,
  /** The answer, as a sentence. */
  headline: line,
  /** The same as a bar; null when unknown. Hundredths of the whole, for the width. */
  bar: z.object({ percent: z.number().min(0).max(100), label: line }).nullable(),
  /** What to do about old figures; '' when they are fresh. */
  nudge: line,
  sections: z.array(section),
  deskUrl: z.url(),
  /** The page where the digest is turned on and off, signed in; '' where there is none. */
  choiceUrl: z.union([z.literal(''), z.url()]),
  stopUrl: z.url(),
});

export type DigestData = z.infer<typeof digestData>;
export type DigestSection = z.infer<typeof section>;
export type DigestItem = z.infer<typeof item>;

/** An invented school. */
export const digestPreview: DigestData = {
  subject: fr`Tisserands : 120 familles sur 176 couvertes, +6 en une semaine`,
  preheader: fr`56 familles restent à joindre. Deux points à surveiller.`,
  desk: 'Collège des Tisserands',
  week: 'Semaine du 23 au 27 novembre 2026',
  headline: fr`120 familles sur 176 sont couvertes, 6 de plus en une semaine ; 56 restent à joindre.`,
  bar: { percent: 68.2, label: fr`120 sur 176 (68,2 %)` },
  nudge: fr`Les derniers fichiers ont 12 jours. Déposez les listes EduConnect : les chiffres et les rappels s'appuient sur elles.`,
  sections: [
    {
      title: 'Ce qui a changé depuis le 15 novembre',
      items: [
        { mark: 'Familles couvertes', text: '114 → 120', url: '' },
        { mark: 'Responsables activés', text: '150 → 156', url: '' },
      ],
    },
    {
      title: 'À surveiller',
      items: [
        {
          mark: '6B',
          text: fr`Plus aucune activation depuis le 6 novembre 2026, soit 11 jours de classe : 9 familles restent à joindre.`,
          url: 'https://palier.invalid/0000000A/adoption/classes/6B',
        },
      ],
    },
    {
      title: fr`À faire cette semaine`,
      items: [{ mark: 'mardi 24 novembre', text: fr`Distribuer les lettres de 5e`, url: '' }],
    },
  ],
  deskUrl: 'https://palier.invalid/0000000A',
  choiceUrl: 'https://palier.invalid/0000000A/mon-compte',
  stopUrl: 'https://palier.invalid/bilan/exemple',
};
