import type { PrintChoice, PrintSelection } from '@/lib/domain/materials/print/selection';
import type { PrintLook } from '@/lib/services/materials/print/choose-piece';
import type { RunInput } from '@/lib/services/materials/print/prepare-run';

/** The form of a run as its address holds it: a page that can be shared, and gone back to. */
export type RunParams = {
  support?: string;
  pour?: string;
  classe: string[];
  niveau: string[];
  case?: string;
  /** Pupils of the families that were ticked on a list. */
  f: string[];
  toutes: boolean;
  rectoVerso: boolean;
  garde: boolean;
  emargement: boolean;
  /** `famille`, or a language. */
  langue?: string;
  contraste?: string;
  format?: string;
  texte?: string;
  date?: string;
  /** The run that a plan has made ready, whose place the one asked for takes. */
  prepare?: string;
  /** The form was sent: what it says counts, boxes that are not ticked too. */
  voir: boolean;
};

type Query = Record<string, string | string[] | undefined>;

/** Whatever an address holds; what is no choice of the form is refused where the run is prepared. */
export function readRunParams(query: Query): RunParams {
  const many = (name: string) => [query[name] ?? []].flat().filter((value) => value !== '');
  const one = (name: string): string | undefined => many(name)[0];
  const sent = one('voir') === '1';
  // Before the form is sent, what most schools want is ticked.
  const box = (name: string, before: boolean) => (sent ? one(name) === '1' : before);
  const f = many('f');
  const given: { [Key in keyof RunParams]: RunParams[Key] | undefined } = {
    support: one('support'),
    pour: one('pour') ?? (f.length > 0 ? 'families' : many('classe').length > 0 ? 'classes' : undefined),
    classe: many('classe'),
    niveau: many('niveau'),
    case: one('case'),
    f,
    toutes: box('toutes', false),
    rectoVerso: box('rectoVerso', false),
    garde: box('garde', true),
    emargement: box('emargement', true),
    langue: one('langue'),
    contraste: one('contraste'),
    format: one('format'),
    texte: one('texte'),
    date: one('date'),
    prepare: one('prepare'),
    voir: sent,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as RunParams;
}

/** The same as the query of an address. */
export function writeRunParams(params: RunParams): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const each of [value].flat()) {
      if (each === true) query.append(name, '1');
      else if (typeof each === 'string') query.append(name, each);
    }
  }
  return query.toString();
}

function choiceOf({ pour, classe, niveau, case: cell, f }: RunParams): unknown {
  switch (pour) {
    case 'classes':
      return { by: pour, classCodes: classe };
    case 'levels':
      return { by: pour, levels: niveau };
    case 'cell':
      return { by: pour, cell };
    case 'families':
      return { by: pour, pupilIds: f };
    default:
      return { by: 'everybody' };
  }
}

export const optionsOf = (params: RunParams): RunInput['options'] => ({
  bothSides: params.rectoVerso,
  coverPage: params.garde,
  tickingSheet: params.emargement,
  inFamilyLanguage: !params.langue || params.langue === 'famille',
});

export function lookOf({ langue, contraste, format, texte, date }: RunParams): PrintLook {
  const look = {
    ...(langue && langue !== 'famille' && { language: langue }),
    ...(contraste && { contrast: contraste }),
    ...(format && { sizeId: format }),
    ...(texte && { textSize: texte }),
    ...(date && { date }),
  };
  // Texts of an address: checked where they are used.
  return look as PrintLook;
}

/** The address of the form for a run that a plan has made ready: its piece and whom it is for. */
export function preparedAddress({ id, pieceId, selection }: PreparedAsked): string {
  const { choice, include } = selection;
  return writeRunParams({
    support: pieceId,
    ...(choice && choice.by !== 'everybody' ? { pour: choice.by } : {}),
    classe: choice?.by === 'classes' ? choice.classCodes : [],
    niveau: choice?.by === 'levels' ? choice.levels : [],
    f: [],
    toutes: include === 'all',
    rectoVerso: false,
    garde: false,
    emargement: false,
    prepare: id,
    voir: false,
  });
}

type PreparedAsked = {
  id: string;
  pieceId: string;
  selection: Pick<PrintSelection, 'choice' | 'include'>;
};

/** What the address asks for; the verb that gets it checks every word of it. */
export const asRunInput = (params: RunParams): RunInput => ({
  piece: params.support ?? '',
  choice: choiceOf(params) as PrintChoice,
  include: params.toutes ? 'all' : 'not_covered',
  options: optionsOf(params),
  look: lookOf(params),
});
