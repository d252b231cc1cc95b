import { z } from 'zod';
import { ENT_KINDS, ENT_PRODUCTS } from '@/lib/domain/delivery/ent';

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
const secret = z
  .string()
  .max(500)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);

/** The address of an ENT without what a person copies along with it: a path, a query, a final slash. */
const baseUrl = z
  .string()
  .trim()
  .max(300)
  .transform((text, issue) => {
    if (text === '') return '';
    const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
    const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
    const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (!url || !isWeb || url.username || url.password || !url.hostname) issue.addIssue({ code: 'custom' });
    return url?.origin ?? '';
  });

/** How the messages of an ENT are sent. An empty secret keeps the stored one. */
export const entInput = z
  .object({
    kind: z.enum(ENT_KINDS),
    product: z.enum(ENT_PRODUCTS),
    baseUrl,
    clientId: line(200),
    clientSecret: secret,
    userName: line(200),
    password: secret,
    sendLimitCount: z.number().int().min(1).max(10_000).nullable(),
    sendLimitSeconds: z.number().int().min(1).max(86_400).nullable(),
  })
  .refine(({ kind, baseUrl: url }) => kind === 'assisted' || url !== '', { path: ['baseUrl'] })
  .refine(({ kind, clientId }) => kind === 'assisted' || clientId !== '', { path: ['clientId'] })
  .refine(({ kind, userName }) => kind === 'assisted' || userName !== '', { path: ['userName'] })
  .refine((all) => (all.sendLimitCount === null) === (all.sendLimitSeconds === null), {
    path: ['sendLimitCount'],
  });

export type EntInput = z.output<typeof entInput>;
