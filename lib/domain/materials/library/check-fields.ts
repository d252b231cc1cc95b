import { z } from 'zod';
import { isDay } from '../../directory/day';
import { findLogoFault, LOGO_ALT_LENGTH, LOGO_MAX_BYTES, type LogoFault } from './check-logo';
import { COLOUR_IDS } from './colours';
import { type Field, type FieldValues, STEP_COUNT, STEP_TITLE_LENGTH, TEXT_SIZES } from './fields';
import type { Piece } from './pieces';

export type FieldProblemCode =
  | 'required'
  | 'too_long'
  | 'step_title_missing'
  | 'not_a_day'
  | 'not_a_time'
  | 'not_a_link'
  | 'other_login'
  | 'not_in_list'
  | 'not_understood'
  | 'unknown_field'
  | LogoFault;

/** `field` is the id of a field, or the name of what no field of the piece is called. */
export type FieldProblem = {
  field: string;
  code: FieldProblemCode;
  detail?: Record<string, string | number>;
};

/** The only login that a piece may name (phishing hygiene). */
export const LOGIN_HOST = 'educonnect.education.gouv.fr';
/** What looks like an address and speaks of EduConnect: `educonnect-gouv.fr`, `www.edu-connect.com/x`. */
const LOGIN_LIKE = /[\w.-]*edu-?connect[\w-]*(?:\.[\w-]+)+/gi;

const namesOtherLogin = (text: string) =>
  [...text.matchAll(LOGIN_LIKE)].some(([host]) => host.toLowerCase().replace(/\.$/, '') !== LOGIN_HOST);

/** Signs as a reader counts them. */
export const countSigns = (text: string): number => [...text].length;

type Found = { code: FieldProblemCode; detail?: Record<string, string | number> };

const issue = ({ code, detail = {} }: Found) => ({ code: 'custom' as const, params: { code, detail } });

/** More than any field takes: what nobody typed is not even counted. */
const MOST_SIGNS = 20_000;

/** A string schema whose problems are ours; an empty one leaves the field out, see `FieldValues`. */
const textSchema = (find: (text: string) => Found | undefined) =>
  z
    .string()
    .max(MOST_SIGNS)
    .transform((text) => text.trim())
    .superRefine((text, ctx) => {
      const found = text === '' ? undefined : find(text);
      if (found) ctx.addIssue(issue(found));
    });

const findTextProblem =
  (max: number) =>
  (text: string): Found | undefined => {
    const length = countSigns(text);
    if (length > max) return { code: 'too_long', detail: { max, length } };
    if (namesOtherLogin(text)) return { code: 'other_login', detail: { host: LOGIN_HOST } };
    return undefined;
  };

const isLink = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

function schemaOf({ kind, maxLength }: Field) {
  switch (kind) {
    case 'line':
    case 'paragraph':
    case 'place':
    case 'contact':
      return textSchema(findTextProblem(maxLength));
    case 'date':
      return textSchema((text) => (isDay(text) ? undefined : { code: 'not_a_day' }));
    case 'time':
      return textSchema((text) =>
        /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? undefined : { code: 'not_a_time' },
      );
    case 'url':
      return textSchema(
        (text) => findTextProblem(maxLength)(text) ?? (isLink(text) ? undefined : { code: 'not_a_link' }),
      );
    case 'colours':
      return textSchema((text) =>
        COLOUR_IDS.some((id) => id === text) ? undefined : { code: 'not_in_list' },
      );
    case 'text_size':
      return textSchema((text) =>
        TEXT_SIZES.some((id) => id === text) ? undefined : { code: 'not_in_list' },
      );
    case 'steps':
      return z
        .array(
          z.strictObject({
            title: textSchema(findTextProblem(STEP_TITLE_LENGTH)).superRefine((title, ctx) => {
              if (title === '') ctx.addIssue(issue({ code: 'step_title_missing' }));
            }),
            text: textSchema(findTextProblem(maxLength)),
          }),
        )
        .length(STEP_COUNT);
    case 'logo':
      return z
        .strictObject({
          mediaType: z.enum(['image/png', 'image/jpeg']),
          base64: z.string().max(LOGO_MAX_BYTES * 2),
          alt: textSchema(findTextProblem(LOGO_ALT_LENGTH)),
        })
        .superRefine((logo, ctx) => {
          const found = findLogoFault(logo);
          if (!found) return;
          const { code, ...detail } = found;
          ctx.addIssue(issue({ code, detail }));
        });
  }
}

const buildSchema = (fields: readonly Field[]) =>
  z.strictObject(Object.fromEntries(fields.map((field) => [field.id, schemaOf(field).optional()])));

/** Building one takes a millisecond, reading by it a tenth: a preview does at every stroke. */
const built = new WeakMap<readonly Field[], ReturnType<typeof buildSchema>>();

/** The schema of what was typed for a piece: each of its fields, or nothing. */
export function fieldsSchema({ fields }: Pick<Piece, 'fields'>) {
  const known = built.get(fields) ?? buildSchema(fields);
  built.set(fields, known);
  return known;
}

const withoutUndefined = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/**
 * What a piece shows: what was typed, trimmed, over what the product proposes; or a problem for each field that cannot
 * be printed. A required field that neither fills is a problem, too.
 */
export function checkFields(
  piece: Pick<Piece, 'fields'>,
  typed: unknown,
  proposed: FieldValues,
): { ok: true; values: FieldValues } | { ok: false; problems: FieldProblem[] } {
  const parsed = fieldsSchema(piece).safeParse(typed);
  if (!parsed.success) return { ok: false, problems: listProblems(parsed.error) };
  const values: FieldValues = { ...proposed, ...withoutUndefined(parsed.data) };
  const missing = piece.fields.filter((field) => field.required && !values[field.id]);
  return missing.length > 0
    ? { ok: false, problems: missing.map((field) => ({ field: field.id, code: 'required' })) }
    : { ok: true, values };
}

/** One problem a field, the first that was found. */
export function listProblems(error: z.ZodError): FieldProblem[] {
  const found = error.issues.flatMap((item): FieldProblem[] => {
    if (item.code === 'unrecognized_keys') {
      return item.keys.map((key) => ({ field: [...item.path, key].join('.'), code: 'unknown_field' }));
    }
    const field = String(item.path[0] ?? '');
    const ours = item.code === 'custom' ? (item.params as Found | undefined) : undefined;
    return [{ field, ...(ours ?? { code: 'not_understood' }) }];
  });
  return found.filter((one, at) => found.findIndex((other) => other.field === one.field) === at);
}
