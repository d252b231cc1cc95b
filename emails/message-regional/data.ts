import { z } from 'zod';
import { fr } from '@/lib/messages/typeset';

const line = z.string();

/**
 * What a région tells one member of staff: a campaign, a help session. Titles, days and what the région has typed; no
 * field for a person of the families.
 */
export const regionalMessageData = z.object({
  subject: line,
  /** What mail programs show beside the subject. */
  preheader: line,
  /** "Collège des Tisserands". */
  desk: line,
  headline: line,
  paragraphs: z.array(line),
  /** When, where, until when: a name and what it is. */
  facts: z.array(z.object({ mark: line, text: line })),
  /** Told as a list, under `listTitle`; empty: not at all. */
  listTitle: line,
  list: z.array(line),
  button: line,
  buttonUrl: z.url(),
  /** Why this person gets it. */
  why: line,
});

export type RegionalMessageData = z.infer<typeof regionalMessageData>;

/** An invented campaign. */
export const regionalMessagePreview: RegionalMessageData = {
  subject: fr`Campagne régionale : EduConnect pour tous`,
  preheader: fr`Votre réponse est attendue pour le 18 septembre 2026.`,
  desk: 'Collège des Tisserands',
  headline: fr`Votre région académique vous propose une campagne.`,
  paragraphs: [
    fr`Deux accès parallèles n'incitent personne à changer : avançons ensemble, niveau par niveau.`,
  ],
  facts: [
    { mark: 'Début', text: fr`entre le 7 et le 28 septembre 2026` },
    { mark: 'Réponse', text: fr`avant le 18 septembre 2026` },
  ],
  listTitle: fr`Ce qui change`,
  list: [fr`Fin : 18 décembre 2026, au lieu du 11 décembre 2026`],
  button: fr`Voir la campagne`,
  buttonUrl: 'https://palier.invalid/0000000A/plan/campagnes/1',
  why: fr`Vous recevez ce message parce que vous dirigez cet établissement dans Palier. Son ouverture n'est pas suivie.`,
};
