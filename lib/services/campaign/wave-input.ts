import { z } from 'zod';
import { audienceInput } from '@/lib/domain/campaign/audience-rule';
import { WAVE_CHANNELS } from '@/lib/domain/campaign/channel';
import {
  ALL_MESSAGE_IDS,
  BODY_LENGTH,
  DEFAULT_MESSAGE,
  SUBJECT_LENGTH,
} from '@/lib/domain/campaign/message/messages';

/** One line: a mail program shows no more. */
const subjectInput = z
  .string()
  .trim()
  .min(1)
  .max(SUBJECT_LENGTH)
  .regex(/^[^\r\n]*$/);
const bodyInput = z.string().trim().min(1).max(BODY_LENGTH);

/** At most so many reminders follow a wave. */
export const MAX_REMINDERS = 3;

/** What a person decides about a wave before its time. */
export const waveInput = z.object({
  title: z.string().trim().min(1).max(120),
  channel: z.enum(WAVE_CHANNELS).default('email'),
  audience: audienceInput,
  /** The segment that the rule was taken from. */
  segmentId: z.uuid().nullable().default(null),
  templateId: z.enum(ALL_MESSAGE_IDS).default(DEFAULT_MESSAGE),
  subject: subjectInput,
  body: bodyInput,
  /** A wave of which a new one says the rest as well: its other languages, its day, its room. */
  copyOf: z.string().optional(),
  /** The région's template that its message is made from; absent or empty: one of the product. */
  regionTemplateId: z.union([z.uuid(), z.literal('')]).optional(),
  /** Half at most: beyond that it is another wave. */
  holdBackPercent: z.number().int().min(0).max(50).default(0),
  holdBackDays: z.number().int().min(1).max(30).default(10),
  /** To those who got the message, unless they have activated, their family is covered, they object or it bounced. */
  reminders: z
    .array(
      z.object({ afterSchoolDays: z.number().int().min(2).max(40), subject: subjectInput, body: bodyInput }),
    )
    .max(MAX_REMINDERS)
    .refine((all) =>
      all.every(({ afterSchoolDays: n }, i) => i === 0 || n > (all[i - 1]?.afterSchoolDays ?? 0)),
    )
    .default([]),
});

export type WaveInput = z.input<typeof waveInput>;

/** What is no id at all is an id that nobody has. */
export const isWaveId = (text: string): boolean => z.uuid().safeParse(text).success;

/** Name of the first field that is not valid, for the sentence of `invalid_wave`. */
export const firstField = (error: z.ZodError): { field: string } => ({
  field: String(error.issues[0]?.path[0] ?? ''),
});
