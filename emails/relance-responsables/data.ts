import { z } from 'zod';
import { fr } from '@/lib/messages/typeset';

const line = z.string();

/** What one reminder to one guardian says. No field identifies the reader to a web server but `optOutUrl`. */
export const reminderData = z.object({
  subject: line,
  /** Free paragraphs of the school, plain text. */
  paragraphs: z.array(line),
  /** "Madame,", "Monsieur," or "Madame, Monsieur,". */
  greeting: line,
  /** "Mme Claire PETIT". */
  recipientName: line,
  /** First names of the reader's own children in this school. */
  childFirstNames: z.array(line).min(1),
  /** Last two digits of the mobile that the school holds; null: the SMS route is not open yet. */
  mobileEnding: z.string().nullable(),
  school: z.object({
    name: line,
    email: line,
    /** "01 99 00 00 00 · college@exemple.invalid"; '' when the school gives neither. */
    contact: line,
    /** Null when the ENT has no name of its own. */
    entName: z.string().nullable(),
  }),
  /** Of the national assistance; '' when the région gives none. */
  assistanceContact: line,
  /** The school's public help page: the same for every reader. */
  helpUrl: z.url(),
  optOutUrl: z.url(),
});

export type ReminderData = z.infer<typeof reminderData>;

/** An invented family: for previews, and for the test that somebody sends to their own address. */
export const reminderPreview: ReminderData = {
  subject: 'Votre compte EduConnect est à activer',
  paragraphs: [
    fr`Votre compte EduConnect n'est pas encore activé. Il vous ouvre l'espace numérique de travail du collège : notes, emploi du temps, absences, messages des professeurs.`,
  ],
  greeting: 'Madame,',
  recipientName: 'Mme Camille EXEMPLE',
  childFirstNames: ['Léa', 'Tom'],
  mobileEnding: '42',
  school: {
    name: 'Collège de l’Exemple',
    email: 'college@exemple.invalid',
    contact: '01 99 00 00 00 · college@exemple.invalid',
    entName: null,
  },
  assistanceContact: '0 809 54 06 06 · assistanceteleservices.education@gouv.fr',
  helpUrl: 'https://palier.invalid/aide/0000000A',
  optOutUrl: 'https://palier.invalid/opposition/exemple',
};
