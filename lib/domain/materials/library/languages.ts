/** Languages of what families read; `fr-falc` is French that is easy to read and understand (FALC). */
export const LANGUAGES = ['fr', 'fr-falc', 'en', 'ar', 'tr', 'pt', 'es', 'uk', 'ro'] as const;
export type Language = (typeof LANGUAGES)[number];

export type LanguageFacts = {
  /** As PDF and HTML want it. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /**
   * `to_read_over`: written for the product, read by no native speaker yet. A school or a région approves a language
   * for itself; until then its screens say so.
   */
  status: 'approved' | 'to_read_over';
};

const toReadOver = (tag: string, direction: 'ltr' | 'rtl' = 'ltr'): LanguageFacts => ({
  tag,
  direction,
  status: 'to_read_over',
});

export const LANGUAGE_FACTS: Record<Language, LanguageFacts> = {
  fr: { tag: 'fr-FR', direction: 'ltr', status: 'approved' },
  'fr-falc': toReadOver('fr-FR'),
  en: toReadOver('en'),
  ar: toReadOver('ar', 'rtl'),
  tr: toReadOver('tr'),
  pt: toReadOver('pt'),
  es: toReadOver('es'),
  uk: toReadOver('uk'),
  ro: toReadOver('ro'),
};

/** Whether the texts of a language may be given to families unasked: it is ours, or somebody has read them over. */
export const isReadOver = (language: Language, approved: ReadonlySet<Language>): boolean =>
  LANGUAGE_FACTS[language].status === 'approved' || approved.has(language);
