/**
 * What stands between braces in a message and is filled in for each reader. As on a piece, `{ent}` and `{date}`; the
 * double braces that other tools ask for do as well. Names are French, since whoever writes is.
 */
export const VARIABLES = [
  'prénom',
  'nom',
  'enfants',
  'classes',
  'mobile',
  'établissement',
  'ent',
  'date',
  'heure',
  'lieu',
] as const;
export type Variable = (typeof VARIABLES)[number];

/** Those that differ from reader to reader. */
export const READER_VARIABLES = ['prénom', 'nom', 'enfants', 'classes', 'mobile'] as const;
export type ReaderVariable = (typeof READER_VARIABLES)[number];

export const isReaderVariable = (variable: Variable): variable is ReaderVariable =>
  READER_VARIABLES.some((one) => one === variable);

/** The field of the form that fills a variable. */
export const FIELD_OF_VARIABLE: Partial<Record<Variable, 'date' | 'time' | 'place'>> = {
  date: 'date',
  heure: 'time',
  lieu: 'place',
};

const BRACES = /\{\{\s*([^{}\n]{1,40}?)\s*\}\}|\{\s*([^{}\n]{1,40}?)\s*\}/g;

/** Without accents and capitals: `{Prenom}` is `{prénom}`. */
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const BY_NAME = new Map(VARIABLES.map((name) => [plain(name), name]));

export const findVariable = (name: string): Variable | undefined => BY_NAME.get(plain(name));

/** Every pair of braces of a text: the variable that it is, or what was typed when it is none. */
export function listBraces(text: string): { braces: string; variable: Variable | undefined }[] {
  return [...text.matchAll(BRACES)].map(([braces, double, single]) => ({
    braces,
    variable: findVariable(double ?? single ?? ''),
  }));
}

/** Braces that nothing fills stay as they are: they are told before anything leaves. */
export const fillVariables = (text: string, fillFor: (variable: Variable) => string): string =>
  text.replace(BRACES, (braces: string, double?: string, single?: string) => {
    const variable = findVariable(double ?? single ?? '');
    return variable ? fillFor(variable) : braces;
  });
