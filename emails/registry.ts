import type { z } from 'zod';
import { ALL_MESSAGE_IDS, type MessageId } from '@/lib/domain/campaign/message/messages';
import { FRENCH_MESSAGES } from '@/lib/messages/mails/french-messages';
import * as pupils from './activation-eleves/template';
import * as beforeSwitch from './avant-bascule/template';
import * as beforeSwitchPupils from './avant-bascule-eleves/template';
import { digestData, digestPreview } from './bilan-hebdomadaire/data';
import * as digest from './bilan-hebdomadaire/template';
import * as information from './information-responsables/template';
import { invitationData, invitationPreview } from './invitation/data';
import * as invitation from './invitation/template';
import * as workshop from './invitation-atelier/template';
import { regionalMessageData, regionalMessagePreview } from './message-regional/data';
import * as regional from './message-regional/template';
import { type FamilyMailData, familyMailData } from './parts/family-data';
import * as reminder from './relance-responsables/template';

/** A mail: its markup and the shape of what fills it. */
export type MailTemplate<Data> = {
  title: string;
  schema: z.ZodType<Data>;
  /** MJML with Liquid values. */
  mjml: string;
  /** Plain text with Liquid values. */
  plainText: string;
};

type Markup = Pick<MailTemplate<unknown>, 'mjml' | 'plainText'>;

const family = (id: MessageId, { mjml, plainText }: Markup): MailTemplate<FamilyMailData> => ({
  title: FRENCH_MESSAGES[id].title,
  schema: familyMailData,
  mjml,
  plainText,
});

/** Every mail that a wave may be made of, by id. An example of each is made by `parts/preview-data.ts`. */
export const MAIL_TEMPLATES: Record<MessageId, MailTemplate<FamilyMailData>> = {
  'information-responsables': family('information-responsables', information),
  'relance-responsables': family('relance-responsables', reminder),
  'avant-bascule': family('avant-bascule', beforeSwitch),
  'invitation-atelier': family('invitation-atelier', workshop),
  'activation-eleves': family('activation-eleves', pupils),
  'avant-bascule-eleves': family('avant-bascule-eleves', beforeSwitchPupils),
};

export const MAIL_TEMPLATE_IDS = ALL_MESSAGE_IDS;

/** What the product itself writes to the staff. */
export const STAFF_MAILS = {
  'bilan-hebdomadaire': {
    title: 'Bilan hebdomadaire',
    schema: digestData,
    preview: digestPreview,
    mjml: digest.mjml,
    plainText: digest.plainText,
  },
  'message-regional': {
    title: 'Message de la région académique',
    schema: regionalMessageData,
    preview: regionalMessagePreview,
    mjml: regional.mjml,
    plainText: regional.plainText,
  },
  invitation: {
    title: 'Invitation',
    schema: invitationData,
    preview: invitationPreview,
    mjml: invitation.mjml,
    plainText: invitation.plainText,
  },
};

/** Every mail there is. */
export const MAILS = { ...MAIL_TEMPLATES, ...STAFF_MAILS };

export type MailId = keyof typeof MAILS;
export type MailData<Id extends MailId> = z.infer<(typeof MAILS)[Id]['schema']>;
