import { FIELDS, type Field, type FieldValues } from '../../materials/library/fields';
import { LANGUAGES } from '../../materials/library/languages';
import { BASE_LANGUAGE, isShared, type PieceSettings } from '../../materials/library/piece-settings';
import type { Piece } from '../../materials/library/pieces';

/** The messages that a school can send to guardians, in the order of a campaign. */
export const MESSAGE_IDS = [
  'information-responsables',
  'relance-responsables',
  'avant-bascule',
  'invitation-atelier',
] as const;

/** What pupils read, in the ENT: they have no mail box that we write to. */
export const PUPIL_MESSAGE_IDS = ['activation-eleves', 'avant-bascule-eleves'] as const;
export type PupilMessageId = (typeof PUPIL_MESSAGE_IDS)[number];

/** What is said to pupils when nobody chose anything else. */
export const PUPIL_MESSAGE: PupilMessageId = 'activation-eleves';

export const ALL_MESSAGE_IDS = [...MESSAGE_IDS, ...PUPIL_MESSAGE_IDS] as const;
export type MessageId = (typeof ALL_MESSAGE_IDS)[number];

export const isForPupils = (id: string): id is PupilMessageId => PUPIL_MESSAGE_IDS.some((one) => one === id);

/** What is said when nobody chose anything else. */
export const DEFAULT_MESSAGE: MessageId = 'relance-responsables';

/** The form of a message: of the same make as that of a piece, so that both are checked, merged and edited alike. */
export type MessageForm = Pick<Piece, 'fields' | 'sizes' | 'languages' | 'contrasts'> & { id: MessageId };

/** One line: a mail program shows no more. */
export const SUBJECT_LENGTH = 150;
export const BODY_LENGTH = 5000;

const { subject, greeting, lead, extra, call, link, date, time, place } = FIELDS;
const { signature, ent, schoolContact, nationalContact } = FIELDS;

const opening = [subject(SUBJECT_LENGTH), greeting(60), lead(BODY_LENGTH)];
const closing = [
  extra(600),
  call(50, { required: false }),
  link(200),
  signature(80),
  ent(60),
  schoolContact(100),
  nationalContact(100),
];

const OWN_FIELDS: Record<MessageId, readonly Field[]> = {
  'information-responsables': [],
  'relance-responsables': [],
  'avant-bascule': [date(0)],
  'invitation-atelier': [date(0), time(0), place(90)],
  'activation-eleves': [],
  'avant-bascule-eleves': [date(0)],
};

const makeForm = (id: MessageId): MessageForm => ({
  id,
  fields: [...opening, ...OWN_FIELDS[id], ...closing],
  // A mail is as wide as the window that it is read in.
  sizes: [{ id: 'mail', width: 600, height: 0, unit: 'px', perSheet: 1 }],
  languages: isForPupils(id) ? ['fr', 'fr-falc'] : LANGUAGES,
  contrasts: ['light'],
});

export const MESSAGES: readonly MessageForm[] = ALL_MESSAGE_IDS.map(makeForm);

export const isMessageId = (id: string): id is MessageId => MESSAGE_IDS.some((one) => one === id);

/** A message whose template has gone is the default one. */
export const getMessageForm = (id: string): MessageForm =>
  MESSAGES.find((form) => form.id === id) ?? makeForm(DEFAULT_MESSAGE);

/** What a reminder of a wave says: a first word is not said a second time, an invitation and a deadline are. */
export const reminderOf = (id: MessageId): MessageId =>
  id === 'information-responsables' ? 'relance-responsables' : id;

/** What was typed in a wave's message, by language, besides the French subject and text, which are columns of their own. */
export type TypedMessage = PieceSettings['typed'];

export type StoredMessage = { templateId: string; subject: string; body: string; message: TypedMessage };

/**
 * A wave's message as the form of a piece has it. A French subject or text that is the proposed one was typed by nobody,
 * as with any other field.
 */
export function settingsOf(stored: StoredMessage, proposed: FieldValues): PieceSettings {
  const base = { ...stored.message[BASE_LANGUAGE] };
  if (stored.subject !== proposed.subject) base.subject = stored.subject;
  if (stored.body !== proposed.lead) base.lead = stored.body;
  return {
    contrast: 'light',
    sizeId: 'mail',
    language: BASE_LANGUAGE,
    typed: { ...stored.message, [BASE_LANGUAGE]: base },
  };
}

/** The columns of a wave for what a form holds: the opposite of `settingsOf`. */
export function storedOf(
  { typed }: Pick<PieceSettings, 'typed'>,
  proposed: FieldValues,
): Pick<StoredMessage, 'subject' | 'body' | 'message'> {
  const { subject: ownSubject, lead: ownText, ...rest } = typed[BASE_LANGUAGE] ?? {};
  const languages = Object.entries(typed).filter(
    ([language, values]) => language !== BASE_LANGUAGE && Object.keys(values).length > 0,
  );
  return {
    subject: ownSubject ?? proposed.subject ?? '',
    body: ownText ?? proposed.lead ?? '',
    message: {
      ...Object.fromEntries(languages),
      ...(Object.keys(rest).length > 0 ? { [BASE_LANGUAGE]: rest } : {}),
    },
  };
}

/** What a reminder takes from the message that it follows: a day, a room, a telephone number. */
export function sharedOf(message: TypedMessage): TypedMessage {
  const shared = Object.entries(message[BASE_LANGUAGE] ?? {}).filter(([id]) =>
    isShared(id as keyof FieldValues),
  );
  return shared.length > 0 ? { [BASE_LANGUAGE]: Object.fromEntries(shared) } : {};
}
