import { WAVE_CHANNELS, type WaveChannel } from '@/lib/domain/campaign/channel';
import { getMessageForm, type MessageId } from '@/lib/domain/campaign/message/messages';
import type { Audience } from '@/lib/domain/campaign/types';
import { isDay } from '@/lib/domain/directory/day';
import { readAudienceForm } from './audience-form-values';
import type { AudienceSummary } from './audience-summary';

/** What the form of a wave shows again after a refusal. */
export type WaveFormValues = {
  title: string;
  channel: WaveChannel;
  audience: Audience;
  templateId: MessageId;
  /** The wave that this one starts from; '' for none. */
  copyOf: string;
  /** The région's template that the message is made from; '' for none. */
  regionTemplateId: string;
  /** The segment that the rule was taken from. */
  segmentId: string | null;
  subject: string;
  body: string;
  holdBackPercent: number;
  holdBackDays: number;
  reminders: { afterSchoolDays: number; subject: string; body: string }[];
};

/** The reminders that the form has room for. */
export const REMINDER_NUMBERS = [1, 2, 3] as const;

/** The days after which a part that is kept back gets its message, unless somebody says otherwise. */
export const DEFAULT_HOLD_BACK_DAYS = 10;

export type WaveFormState = {
  values: WaveFormValues;
  /** Counts the refusals: the fields are drawn anew with what was typed. */
  attempt: number;
  problem?: string;
  /** Name of the field to look at. */
  field?: string;
  /** What was done beside saving the wave. */
  notice?: string;
  /** What the rule does, as it was when the form was drawn. */
  summary?: AudienceSummary;
  /** The version of the draft that was opened; of a new one, none. */
  version: number;
};

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '');

const bodyOf = (form: FormData, name: string) => textOf(form, name).replaceAll('\r\n', '\n');

/** What is empty is `none`; what is no whole number is one that the verb refuses. */
function numberOf(form: FormData, name: string, none: number): number {
  const text = textOf(form, name).trim();
  if (text === '') return none;
  return /^\d{1,4}$/.test(text) ? Number(text) : -1;
}

/** By e-mail when the form does not say otherwise. */
export const readChannel = (form: Pick<FormData, 'get'>): WaveChannel =>
  WAVE_CHANNELS.find((one) => one === form.get('canal')) ?? 'email';

/** The fields of a posted form; the verb checks them. A browser posts line ends as CRLF. */
export function readWaveForm(form: FormData): WaveFormValues {
  return {
    title: textOf(form, 'title'),
    channel: readChannel(form),
    audience: readAudienceForm(form),
    segmentId: textOf(form, 'segmentId') || null,
    templateId: getMessageForm(textOf(form, 'modele')).id,
    copyOf: textOf(form, 'copie'),
    regionTemplateId: textOf(form, 'modele-region'),
    subject: textOf(form, 'subject'),
    body: bodyOf(form, 'body'),
    holdBackPercent: numberOf(form, 'part', 0),
    holdBackDays: numberOf(form, 'part-jours', DEFAULT_HOLD_BACK_DAYS),
    // A reminder without a day is none.
    reminders: REMINDER_NUMBERS.filter((n) => textOf(form, `rappel-${n}-jours`).trim() !== '').map((n) => ({
      afterSchoolDays: numberOf(form, `rappel-${n}-jours`, 0),
      subject: textOf(form, `rappel-${n}-objet`),
      body: bodyOf(form, `rappel-${n}-texte`),
    })),
  };
}

/** When a wave should leave, as a form or an address says it. */
export type AskedMoment = {
  now: boolean;
  day: string;
  time: string;
  /** The end of the window, `19:00`; empty: as fast as it goes. */
  until: string;
  force: boolean;
  at: string;
};

type Given = Partial<Record<'depart' | 'jour' | 'heure' | 'fin' | 'force', unknown>>;

/** `at` is what the verb takes: `now`, or `2026-11-24T17:30` (which it refuses when it is none). */
export function readMoment({ depart, jour, heure, fin, force }: Given): AskedMoment {
  const now = depart === 'maintenant';
  const [day, time] = [String(jour ?? ''), String(heure ?? '')];
  const until = String(fin ?? '');
  return { now, day, time, until, force: force === '1', at: now ? 'now' : `${day}T${time}` };
}

/** The minutes since midnight as a time field holds them: `17:30`. */
export const clockOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** The version of a draft that a form or an address was made from; 0, which none has, when it does not say. */
export const readVersion = (version: unknown): number =>
  /^\d{1,9}$/.test(String(version ?? '')) ? Number(version) : 0;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether a moment can be told in words at all. */
export const isMoment = ({ now, day, time, until }: AskedMoment): boolean =>
  (now || (isDay(day) && CLOCK.test(time))) && (until === '' || CLOCK.test(until));

/** The same moment in an address, so that a refusal shows it again. */
export function momentAddress({ now, day, time, until, force }: AskedMoment): string {
  const params = new URLSearchParams({ depart: now ? 'maintenant' : 'prevu', jour: day, heure: time });
  if (until) params.set('fin', until);
  if (force) params.set('force', '1');
  return params.toString();
}
