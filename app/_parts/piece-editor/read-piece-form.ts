import { z } from 'zod';
import { type AskedSettings, isLanguage } from '@/lib/domain/materials/library/check-settings';
import type { Field, FieldId, FieldValues, Logo } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import { BASE_LANGUAGE, isShared, type PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { Piece } from '@/lib/domain/materials/library/pieces';
import { ok, type Result } from '@/lib/domain/result';
import { readLogo } from '@/lib/services/materials/read-logo';
import { type FormValues, readValues } from './form-values';

export type PieceForm = { language: Language; settings: AskedSettings };

const textOf = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === 'string' ? value : undefined;
};

/** The language whose texts stand on a form: that of the piece which comes first, when it says another. */
export const readLanguage = (piece: Pick<Piece, 'languages'>, form: FormData): Language =>
  piece.languages.find((one) => one === textOf(form, 'langue')) ?? BASE_LANGUAGE;

/**
 * The settings that a form asks for, over the version that it was made from: only what stands on it changes. Fields that
 * are locked are taken from there as well, whatever is sent.
 */
export async function readPieceForm(
  form: FormData,
  piece: Pick<Piece, 'fields' | 'languages'>,
  base: PieceSettings,
  options: { defaultsOf: (language: Language) => FormValues; locked: readonly FieldId[] },
): Promise<Result<PieceForm, 'field_refused'>> {
  const language = readLanguage(piece, form);
  const fields = piece.fields.filter(({ id }) => !options.locked.includes(id));
  const typed: Partial<Record<Language, FieldValues>> = { ...base.typed };
  const take = (of: Language, which: Field[], read: (name: string) => string | undefined, by: FormValues) => {
    const kept = typed[of] ?? {};
    const rest = Object.entries(kept).filter(([id]) => !which.some((field) => field.id === id));
    typed[of] = { ...Object.fromEntries(rest), ...readValues(which, read, by, kept) };
  };
  const shared = fields.filter(({ id }) => isShared(id));
  const texts = fields.filter(({ id }) => !isShared(id));
  for (const [other, values] of readOthers(form)) {
    if (other !== language) take(other, texts, (name) => values[name], options.defaultsOf(other));
  }
  const read = (name: string) => textOf(form, name);
  take(language, texts, read, options.defaultsOf(language));
  take(BASE_LANGUAGE, shared, read, options.defaultsOf(language));
  if (fields.some(({ id }) => id === 'logo')) {
    const logo = await takeLogo(form, base.typed[BASE_LANGUAGE]?.logo);
    if (!logo.ok) return logo;
    const { logo: _, ...others } = typed[BASE_LANGUAGE] ?? {};
    typed[BASE_LANGUAGE] = logo.value ? { ...others, logo: logo.value } : others;
  }
  return ok({
    language,
    settings: {
      contrast: read('contrast') ?? base.contrast,
      sizeId: read('sizeId') ?? base.sizeId,
      language: read('premiere') ?? base.language,
      typed,
    },
  });
}

async function takeLogo(
  form: FormData,
  kept: Logo | undefined,
): Promise<Result<Logo | undefined, 'field_refused'>> {
  const file = form.get('logo');
  const alt = textOf(form, 'logo-alt');
  if (file instanceof Blob && file.size > 0) {
    return readLogo(new Uint8Array(await file.arrayBuffer()), alt?.trim() ?? '');
  }
  if (form.has('logo-retirer')) return ok(undefined);
  return ok(kept && alt !== undefined ? { ...kept, alt: alt.trim() } : kept);
}

const othersSchema = z.record(z.string(), z.record(z.string(), z.string().max(20_000)));

/** Texts of other languages that were changed before the form was sent: a browser with scripts keeps them by. */
function readOthers(form: FormData): [Language, FormValues][] {
  const sent = textOf(form, 'autres') ?? '';
  const parsed = othersSchema.safeParse(parse(sent));
  if (!parsed.success) return [];
  return Object.entries(parsed.data).flatMap(([language, values]) =>
    isLanguage(language) ? [[language, values] as [Language, FormValues]] : [],
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Nothing was changed there, or somebody wrote the field by hand.
    return undefined;
  }
}
