import { z } from 'zod';
import { isDay } from '@/lib/domain/directory/day';
import { MOST_SESSIONS } from '@/lib/domain/planning/help-session/session-days';

export const SESSION_LIMITS = {
  topic: 120,
  forWhom: 120,
  place: 160,
  link: 400,
  capacity: 500,
  reason: 300,
  notes: 2000,
  question: 500,
} as const;

export const line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);
/** Of several lines. */
export const lines = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*(?:\r?\n[^\p{Cc}]*)*$/u);

/** Minutes since midnight of "12:30". */
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const link = z.union([
  z.literal(''),
  z
    .string()
    .trim()
    .max(SESSION_LIMITS.link)
    .pipe(z.url({ protocol: /^https$/ })),
]);

/** What one session is, whenever it is. */
export const sessionDetails = {
  topic: line(3, SESSION_LIMITS.topic),
  forWhom: line(0, SESSION_LIMITS.forWhom),
  place: line(0, SESSION_LIMITS.place),
  link,
  capacity: z.coerce.number().int().min(1).max(SESSION_LIMITS.capacity),
};

/** One slot, on as many school days as are asked for. */
export const sessionSeries = z.strictObject({
  ...sessionDetails,
  campaignId: z.union([z.literal(''), z.uuid()]),
  fromOn: z.string().refine(isDay),
  weekdays: z.array(z.coerce.number().int().min(1).max(5)).min(1).max(5),
  count: z.coerce.number().int().min(1).max(MOST_SESSIONS),
  from: time,
  to: time,
});
export type SessionSeries = z.output<typeof sessionSeries>;

/** One session as its form has it; `seenAt`: when it had last changed for whoever changes it. */
export const sessionChange = z.strictObject({
  ...sessionDetails,
  on: z.string().refine(isDay),
  from: time,
  to: time,
  seenAt: z.iso.datetime().transform((text) => new Date(text)),
});

/** A session ends after it begins, and is somewhere: the field that says otherwise, or undefined. */
export const findMisfit = ({
  from,
  to,
  place,
  link: address,
}: Pick<SessionSeries, 'from' | 'to' | 'place' | 'link'>): 'to' | 'place' | undefined =>
  to <= from ? 'to' : place === '' && address === '' ? 'place' : undefined;

/** The first field that is not valid, for its sentence; undefined when all are. */
export const findFaultyField = (error: z.ZodError): string => String(error.issues[0]?.path[0] ?? '');
