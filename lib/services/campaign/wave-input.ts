import { z } from 'zod';
import { MAIL_TEMPLATE_IDS } from '@/emails/registry';
import { LEVELS } from '@/lib/domain/directory/types';

export const audienceInput = z.object({
  kind: z.literal('guardians').default('guardians'),
  levels: z.array(z.enum(LEVELS)).default([]),
  classCodes: z.array(z.string().trim().min(1).max(40)).max(500).default([]),
  goal: z.enum(['one_per_family', 'all_guardians']).default('one_per_family'),
});

/** What a person decides about a wave before its time. */
export const waveInput = z.object({
  title: z.string().trim().min(1).max(120),
  audience: audienceInput,
  templateId: z.enum(MAIL_TEMPLATE_IDS).default('relance-responsables'),
  /** One line: a mail program shows no more. */
  subject: z
    .string()
    .trim()
    .min(1)
    .max(150)
    .regex(/^[^\r\n]*$/),
  body: z.string().trim().min(1).max(5000),
});

export type WaveInput = z.input<typeof waveInput>;

/** What is no id at all is an id that nobody has. */
export const isWaveId = (text: string): boolean => z.uuid().safeParse(text).success;

/** Name of the first field that is not valid, for the sentence of `invalid_wave`. */
export const firstField = (error: z.ZodError): { field: string } => ({
  field: String(error.issues[0]?.path[0] ?? ''),
});
