/**
 * What a person can fill in on a piece or in a message; which of these, and how long, is said by the piece (`pieces.ts`)
 * or by the message (`campaign/message/messages.ts`).
 */
export const FIELD_IDS = [
  'subject',
  'greeting',
  'title',
  'lead',
  'steps',
  'extra',
  'call',
  'date',
  'time',
  'place',
  'link',
  'signature',
  'ent',
  'schoolContact',
  'nationalContact',
  'logo',
  'colours',
  'textSize',
] as const;
export type FieldId = (typeof FIELD_IDS)[number];

export type FieldKind =
  | 'line'
  | 'paragraph'
  | 'steps'
  | 'date'
  | 'time'
  | 'place'
  | 'contact'
  | 'url'
  | 'logo'
  | 'colours'
  | 'text_size';

export type Field = {
  id: FieldId;
  kind: FieldKind;
  /** Signs, counted as a reader counts them; of each part of a step its own. 0 where nothing is typed. */
  maxLength: number;
  required: boolean;
  /** Whether a région may fix it for its schools. What only the school knows (a place, a date) stays open. */
  lockable: boolean;
};

export type Step = { title: string; text: string };
export const STEP_COUNT = 4;
export const STEP_TITLE_LENGTH = 48;

/** A drawing that a school puts on its pieces. No SVG: it can hold anything. */
export type Logo = {
  mediaType: 'image/png' | 'image/jpeg';
  base64: string;
  /** What it shows, for whoever does not see it. */
  alt: string;
};

export const TEXT_SIZES = ['normal', 'large'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/**
 * What was typed. A field that is missing shows what the product proposes, and a contact or the ENT's name those of the
 * settings; an empty one is left out. In texts `{ent}` and `{date}` stand for the ENT and for the day of the piece.
 */
export type FieldValues = Partial<Record<Exclude<FieldId, 'steps' | 'logo'>, string>> & {
  steps?: Step[];
  logo?: Logo;
};

type Rest = Partial<Pick<Field, 'required' | 'lockable'>>;
const make =
  (id: FieldId, kind: FieldKind, defaults: Rest) =>
  (maxLength: number, rest: Rest = {}): Field => ({
    id,
    kind,
    maxLength,
    required: false,
    lockable: true,
    ...defaults,
    ...rest,
  });

export const FIELDS = {
  subject: make('subject', 'line', { required: true }),
  greeting: make('greeting', 'line', {}),
  title: make('title', 'line', { required: true }),
  lead: make('lead', 'paragraph', { required: true }),
  steps: make('steps', 'steps', { required: true }),
  extra: make('extra', 'paragraph', { lockable: false }),
  call: make('call', 'line', { required: true }),
  date: make('date', 'date', { required: true, lockable: false }),
  time: make('time', 'time', { required: true, lockable: false }),
  place: make('place', 'place', { required: true, lockable: false }),
  link: make('link', 'url', {}),
  signature: make('signature', 'line', { required: true }),
  ent: make('ent', 'line', {}),
  schoolContact: make('schoolContact', 'contact', { lockable: false }),
  nationalContact: make('nationalContact', 'contact', {}),
  logo: make('logo', 'logo', {}),
  colours: make('colours', 'colours', {}),
  textSize: make('textSize', 'text_size', {}),
};
