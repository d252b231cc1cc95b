import { DEFAULT_COLOUR } from '@/lib/domain/materials/library/colours';
import type { PieceContext } from '@/lib/domain/materials/library/draft';
import { type Field, type FieldValues, STEP_COUNT, type Step } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { Piece, SchoolType } from '@/lib/domain/materials/library/pieces';
import { getPupilTexts, proposeFields } from '@/lib/messages/materials/propose-fields';
import { joinContact } from '@/lib/print/build-frame';

/** What stands in the controls of a form, by their names. A step has two of them. */
export type FormValues = Record<string, string>;

export const stepName = (at: number, part: keyof Step) => `steps-${at}-${part}`;
const STEPS = Array.from({ length: STEP_COUNT }, (_, at) => at);

/** The names of the controls of a field; a logo has none that holds a text of the piece. */
export const controlsOf = ({ id, kind }: Pick<Field, 'id' | 'kind'>): string[] => {
  if (kind === 'logo') return [];
  return kind === 'steps' ? STEPS.flatMap((at) => [stepName(at, 'title'), stepName(at, 'text')]) : [id];
};

/** Texts as a form sends them, whichever browser it is. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n');

/** Values of fields as their controls hold them. */
export function flatten(fields: readonly Field[], values: FieldValues): FormValues {
  const entries = fields.flatMap((field): [string, string][] => {
    if (field.kind === 'logo') return [];
    if (field.kind !== 'steps') return [[field.id, plain(String(values[field.id] ?? ''))]];
    return STEPS.flatMap((at): [string, string][] => {
      const step = values.steps?.[at];
      return [
        [stepName(at, 'title'), step?.title ?? ''],
        [stepName(at, 'text'), plain(step?.text ?? '')],
      ];
    });
  });
  return Object.fromEntries(entries);
}

/** What a form shows where nothing was typed: what the product proposes, and what the settings say. */
export function listDefaults(
  piece: Piece,
  language: Language,
  schoolType: SchoolType,
  context: Pick<PieceContext, 'school' | 'contacts'> | undefined,
): FormValues {
  const contact =
    piece.audience === 'guardians'
      ? context && joinContact(context.school.phone, context.school.email)
      : getPupilTexts(language).help.school;
  return flatten(piece.fields, {
    ent: context?.school.entName ?? '',
    schoolContact: contact ?? '',
    nationalContact: context
      ? joinContact(context.contacts.assistancePhone, context.contacts.assistanceEmail)
      : '',
    colours: DEFAULT_COLOUR,
    textSize: 'normal',
    ...proposeFields(piece.id, language, schoolType),
  });
}

/** What a form shows: what was typed, over the defaults. */
export const showValues = (
  piece: Pick<Piece, 'fields'>,
  typed: FieldValues,
  defaults: FormValues,
): FormValues => {
  const fields = piece.fields.filter(({ id }) => typed[id] !== undefined);
  return { ...defaults, ...flatten(fields, typed) };
};

/**
 * What was typed: of a field that stands as by default, nothing, so that it follows the product and the settings. A
 * field whose control was not sent stays as `kept` has it. The logo is not read here.
 */
export function readValues(
  fields: readonly Field[],
  read: (name: string) => string | undefined,
  defaults: FormValues,
  kept: FieldValues,
): FieldValues {
  const entries = fields.map((field): [string, unknown] => {
    const controls = controlsOf(field);
    const sent = controls.map((name) => read(name)?.trim());
    if (sent.length === 0 || sent.includes(undefined)) return [field.id, kept[field.id]];
    const values = sent.map((text) => plain(text ?? ''));
    if (controls.every((name, at) => values[at] === (defaults[name] ?? '').trim()))
      return [field.id, undefined];
    return [field.id, field.kind === 'steps' ? toSteps(values) : values[0]];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

const toSteps = (values: string[]): Step[] =>
  STEPS.map((at) => ({ title: values[2 * at] ?? '', text: values[2 * at + 1] ?? '' }));
