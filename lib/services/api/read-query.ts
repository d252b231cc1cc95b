import type { z } from 'zod';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { isKeyLike } from './token-secret';

export type QueryProblem =
  | 'token_in_address'
  | 'unknown_parameter'
  | 'repeated_parameter'
  | 'invalid_query'
  | 'invalid_range';

/** Longer names say nothing that a person has typed. */
const LONGEST_NAME = 40;

/** Parameters by which other APIs take a key. */
const KEY_NAMES = /^(access_?token|token|api_?key|key|cle|bearer|authorization|auth)$/i;

/** Whether an address holds a key, or a parameter that is meant for one: it is in a journal by now. */
export const holdsKey = (query: URLSearchParams): boolean =>
  [...query].some(([name, value]) => KEY_NAMES.test(name) || isKeyLike(name) || isKeyLike(value));

/**
 * The query of a call, checked by its operation's schema. Nothing is guessed or left out: a tool that mistypes a
 * filter would otherwise read the whole région and believe it.
 */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  query: URLSearchParams,
): Result<z.infer<Schema>, QueryProblem> {
  if (holdsKey(query)) return refuse('token_in_address');
  const known = Object.keys(schema.shape);
  for (const name of query.keys()) {
    const field = name.slice(0, LONGEST_NAME).replace(/[\p{Cc}\p{Cf}]/gu, '');
    if (!known.includes(name)) {
      return refuse('unknown_parameter', { field, known: known.join(', ') });
    }
    if (query.getAll(name).length > 1) return refuse('repeated_parameter', { field });
  }
  const parsed = schema.safeParse(Object.fromEntries(query));
  if (parsed.success) return ok(parsed.data);
  return refuse('invalid_query', { field: String(parsed.error.issues[0]?.path[0] ?? '') });
}
