import type { z } from 'zod';
import { fr } from '@/lib/messages/typeset';
import { digestData, digestPreview } from './bilan-hebdomadaire/data';
import * as digest from './bilan-hebdomadaire/template';
import { reminderData, reminderPreview } from './relance-responsables/data';
import { mjml, plainText } from './relance-responsables/template';

/** A mail: its markup, the shape of what fills it, and an invented example. */
export type MailTemplate<Data> = {
  title: string;
  schema: z.ZodType<Data>;
  preview: Data;
  /** MJML with Liquid values. */
  mjml: string;
  /** Plain text with Liquid values. */
  plainText: string;
};

/** A mail that the school can send. */
export type WaveTemplate<Data> = MailTemplate<Data> & {
  /** What a new wave starts with; the school may change both. */
  defaults: { subject: string; body: string };
};

const template = <Data>(given: WaveTemplate<Data>) => given;
const ownTemplate = <Data>(given: MailTemplate<Data>) => given;

/** Every mail that a wave may be made of, by id. */
export const MAIL_TEMPLATES = {
  'relance-responsables': template({
    title: 'Rappel aux responsables légaux',
    defaults: {
      subject: 'Votre compte EduConnect est à activer',
      body: fr`Votre compte EduConnect n'est pas encore activé. Il vous ouvre l'espace numérique de travail : notes, emploi du temps, absences, messages des professeurs.

L'activation prend environ cinq minutes, depuis un ordinateur ou un téléphone.`,
    },
    schema: reminderData,
    preview: reminderPreview,
    mjml,
    plainText,
  }),
};

export type MailTemplateId = keyof typeof MAIL_TEMPLATES;
export const MAIL_TEMPLATE_IDS = Object.keys(MAIL_TEMPLATES) as MailTemplateId[];

/** What the product itself writes to the staff. */
export const STAFF_MAILS = {
  'bilan-hebdomadaire': ownTemplate({
    title: 'Bilan hebdomadaire',
    schema: digestData,
    preview: digestPreview,
    mjml: digest.mjml,
    plainText: digest.plainText,
  }),
};

/** Every mail there is. */
export const MAILS = { ...MAIL_TEMPLATES, ...STAFF_MAILS };

export type MailId = keyof typeof MAILS;
export const MAIL_IDS = Object.keys(MAILS) as MailId[];
export type MailData<Id extends MailId> = (typeof MAILS)[Id]['preview'];
