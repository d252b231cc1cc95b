import { CONTRASTS } from '@/lib/domain/materials/library/colours';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { PIECE_OPTIONS } from '@/lib/messages/school-commands';
import type { LetterSetting } from '@/lib/services/materials/print-letters';
import { UsageError } from './context';

/** The options of commands that make a piece of the library, for `parseArgs`. */
export const PIECE_ARGS = {
  language: { type: 'string' },
  contrast: { type: 'string' },
  set: { type: 'string', multiple: true },
} as const;

/** What they say. Throws UsageError for a language or contrast that there is none of, and for a field without `=`. */
export function readPieceOptions(values: {
  language?: string | undefined;
  contrast?: string | undefined;
  set?: string[] | undefined;
}): LetterSetting {
  const language = LANGUAGES.find((id) => id === values.language);
  if (values.language !== undefined && !language) {
    throw new UsageError(PIECE_OPTIONS.unknownLanguage(values.language, LANGUAGES.join(', ')));
  }
  const contrast = CONTRASTS.find((id) => id === values.contrast);
  if (values.contrast !== undefined && !contrast) {
    throw new UsageError(PIECE_OPTIONS.unknownContrast(values.contrast, CONTRASTS.join(', ')));
  }
  const typed = (values.set ?? []).map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw new UsageError(PIECE_OPTIONS.notASetting(text));
    return [text.slice(0, at), text.slice(at + 1)] as const;
  });
  return {
    ...(language && { language }),
    ...(contrast && { contrast }),
    ...(typed.length > 0 && { typed: Object.fromEntries(typed) }),
  };
}
