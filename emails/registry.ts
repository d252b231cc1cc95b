import type { z } from 'zod';
import { fr } from '@/lib/messages/typeset';
import { reminderData, reminderPreview } from './relance-responsables/data';
import { mjml, plainText } from './relance-responsables/template';

/** A mail that the school can send: its markup, the shape of what fills it, and an invented example. */
export type MailTemplate<Data> = {
  title: string;
  /** What a new wave starts with; the school may change both. */
  defaults: { subject: string; body: string };
  schema: z.ZodType<Data>;
  preview: Data;
  /** MJML with Liquid values. */
  mjml: string;
  /** Plain text with Liquid values. */
  plainText: string;
};

const template = <Data>(given: MailTemplate<Data>) => given;

/** Every mail there is, by id. */
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
export type MailData<Id extends MailTemplateId> = (typeof MAIL_TEMPLATES)[Id]['preview'];
