import type { z } from 'zod';
import type { ConnectionState } from '@/app/_parts/connection/connection-form';
import { ENT_PRODUCTS } from '@/lib/domain/delivery/ent';
import type { entInput } from '@/lib/services/delivery/ent/ent-input';

export const ENT_FIELDS = [
  'kind',
  'product',
  'baseUrl',
  'clientId',
  'userName',
  'sendLimitCount',
  'sendLimitSeconds',
] as const;

/** What was typed, apart from secrets: those are asked for again. */
export type EntValues = Record<(typeof ENT_FIELDS)[number], string>;

export type EntState = ConnectionState<EntValues>;

const typed = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

export const readEntValues = (form: FormData): EntValues =>
  Object.fromEntries(ENT_FIELDS.map((field) => [field, typed(form, field)])) as EntValues;

const numberOrNone = (text: string) => (text === '' ? null : Number(text));

/** The form for the verb, which refuses what makes no sense. Secrets are taken as they were typed. */
export function readEnt(form: FormData): z.input<typeof entInput> {
  const values = readEntValues(form);
  const isOwn = values.kind === 'edifice';
  // Of the other kind nothing is kept, so nothing of it is refused.
  return {
    kind: isOwn ? 'edifice' : 'assisted',
    product: ENT_PRODUCTS.find((one) => one === values.product) ?? 'other',
    baseUrl: isOwn ? values.baseUrl : '',
    clientId: isOwn ? values.clientId : '',
    clientSecret: isOwn ? String(form.get('clientSecret') ?? '') : '',
    userName: isOwn ? values.userName : '',
    password: isOwn ? String(form.get('password') ?? '') : '',
    sendLimitCount: isOwn ? numberOrNone(values.sendLimitCount) : null,
    sendLimitSeconds: isOwn ? numberOrNone(values.sendLimitSeconds) : null,
  };
}
