import { describe, expect, it } from 'vitest';
import { checkFields } from '@/lib/domain/materials/library/check-fields';
import { LANGUAGE_FACTS, LANGUAGES, type Language } from '@/lib/domain/materials/library/languages';
import { PIECES } from '@/lib/domain/materials/library/pieces';
import { EDUCONNECT_HOST } from '../letters';
import { formatClockIn, formatDayIn, formatWeekdayIn } from './format-local';
import { describeSize, FIELD_NAMES } from './library';
import { describeFieldProblem, pieceProblems } from './piece-problems';
import { FAMILY_TEXTS, fillIn, getPupilTexts, proposeFields } from './propose-fields';

/** Every text of a tree, by its path. */
function listTexts(tree: unknown, path = ''): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree as object).flatMap(([key, value]) => listTexts(value, `${path}.${key}`));
}
const bracesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([braces]) => braces).sort();
const french = new Map(listTexts(FAMILY_TEXTS.fr));
const others = LANGUAGES.filter((language) => language !== 'fr');

/** The same word in two languages, or a sign of the layout. */
const SAME_WORD =
  /^\.(ent\.(named|plain)|letter\.(dateLine|page)|routes\.sms\.(title|titleUnknown)|slip\.\w+|note\.signature|help\.(school|heading)|workshop\.title|routes\.franceConnect\.title|routes\.simplest)$/;

describe('what families read', () => {
  it.each(others)('is complete in %s, fills in the same words, and is not left in French', (language) => {
    for (const [path, text] of listTexts(FAMILY_TEXTS[language])) {
      const original = french.get(path) ?? '';
      expect(text.trim(), path).not.toBe('');
      // What the ENT serves for is said once a page in French that is easy to read: where it is said is free.
      const wanted = bracesIn(original).filter((braces) => language !== 'fr-falc' || braces !== '{everyday}');
      expect(
        bracesIn(text).filter((braces) => language !== 'fr-falc' || braces !== '{everyday}'),
        path,
      ).toEqual(wanted);
      const mayBeSame = language === 'fr-falc' || SAME_WORD.test(path);
      if (!mayBeSame) expect(text, path).not.toBe(original);
    }
  });

  it('is written in the letters of its language', () => {
    const scripts: Partial<Record<Language, RegExp>> = {
      ar: /\p{Script=Arabic}/u,
      uk: /\p{Script=Cyrillic}/u,
    };
    for (const [language, script] of Object.entries(scripts)) {
      const texts = listTexts(FAMILY_TEXTS[language as Language]).filter(
        ([path]) => !/^\.(ent|letter\.dateLine)/.test(path),
      );
      for (const [path, text] of texts) expect(text, path).toMatch(script);
    }
  });

  it('is to be read over in every language but French', () => {
    expect(others.map((language) => LANGUAGE_FACTS[language].status)).toEqual(
      others.map(() => 'to_read_over'),
    );
    expect(LANGUAGE_FACTS.fr.status).toBe('approved');
  });
});

const proposals = PIECES.flatMap((piece) =>
  piece.languages.flatMap((language) =>
    piece.schoolTypes.map((schoolType) => ({ piece, language, schoolType })),
  ),
);

describe('what is proposed for a piece', () => {
  const day = { date: '2026-10-06', time: '18:00', place: 'Salle 12' };

  it('can be printed as it is: each text is as long as its field allows, and none is missing', () => {
    for (const { piece, language, schoolType } of proposals) {
      const proposed = proposeFields(piece.id, language, schoolType);
      const typed = Object.fromEntries(
        Object.entries(day).filter(([id]) => piece.fields.some((field) => field.id === id)),
      );
      expect(checkFields(piece, { ...proposed, ...typed }, {}), `${piece.id} ${language}`).toMatchObject({
        ok: true,
      });
    }
  });

  it('names one address of login, nothing that asks for a code, and leaves only the ENT and the day to fill in', () => {
    for (const { piece, language, schoolType } of proposals) {
      for (const [path, text] of listTexts(proposeFields(piece.id, language, schoolType))) {
        expect(
          bracesIn(text).filter((braces) => !['{ent}', '{date}'].includes(braces)),
          `${piece.id}${path}`,
        ).toEqual([]);
        const hosts = text.match(/\b[\w-]+(\.[\w-]+)*\.(fr|org|com|net)\b/g) ?? [];
        expect(
          hosts.filter((host) => ![EDUCONNECT_HOST, 'impots.gouv.fr', 'ameli.fr'].includes(host)),
        ).toEqual([]);
        expect(text).not.toMatch(/https?:/);
      }
    }
  });

  it('speaks of a collège and of a lycée in their own words', () => {
    for (const language of LANGUAGES) {
      const [college, lycee] = (['college', 'lycee'] as const).map(
        (schoolType) => proposeFields('flyer-4-etapes', language, schoolType).lead,
      );
      expect(college, language).not.toBe(lycee);
    }
  });

  it('is a copy: who changes it changes nobody else’s', () => {
    const one = proposeFields('flyer-4-etapes', 'fr', 'college');
    if (one.steps?.[0]) one.steps[0].title = 'autre';
    expect(proposeFields('flyer-4-etapes', 'fr', 'college').steps?.[0]?.title).not.toBe('autre');
  });

  it('says to pupils that nobody asks for their password', () => {
    for (const language of ['fr', 'fr-falc'] as const) {
      expect(getPupilTexts(language).help.warning).toContain('mot de passe');
    }
  });
});

describe('words in braces', () => {
  it('are filled in where they are known, and left where they are not', () => {
    expect(fillIn('{ent}, {date}, {x}', { ent: 'ENT', date: '{ent}' })).toBe('ENT, {ent}, {x}');
  });
});

describe('a day and an hour', () => {
  it.each([
    ['fr', '7 septembre 2026', 'lundi 7 septembre 2026', '18\u00a0h'],
    ['en', '7 September 2026', 'Monday, 7 September 2026', '18:00'],
    ['es', '7 de septiembre de 2026', 'lunes, 7 de septiembre de 2026', '18:00'],
    ['ar', '7 سبتمبر 2026', 'الاثنين، 7 سبتمبر 2026', '18:00'],
  ] as const)('in %s', (language, day, weekday, clock) => {
    expect(formatDayIn(language, '2026-09-07')).toBe(day);
    // With or without a comma after the weekday: Unicode's data have changed their mind on it.
    expect(formatWeekdayIn(language, '2026-09-07').replace(/[,،]/, '')).toBe(weekday.replace(/[,،]/, ''));
    expect(formatClockIn(language, '18:00')).toBe(clock);
  });

  it('tells the minutes in French when there are any', () => {
    expect(formatClockIn('fr', '17:05')).toBe('17\u00a0h\u00a005');
  });
});

describe('the sentence of a problem', () => {
  it('names the field as its form does', () => {
    expect(
      describeFieldProblem({ field: 'lead', code: 'too_long', detail: { max: 700, length: 1204 } }),
    ).toBe('Texte\u00a0: 1\u202f204 signes, c’est trop (700 au plus). Raccourcissez.');
    expect(pieceProblems.overflow({ field: 'lead' })).toContain(`«\u00a0${FIELD_NAMES.lead.label}\u00a0»`);
    expect(pieceProblems.overflow({ field: '' })).toContain('ne tient pas dans la page');
    expect(pieceProblems.field_refused({ field: 'date', code: 'not_a_day' })).toContain('vérifiez la date');
    expect(pieceProblems.not_offered({ what: 'language' })).toContain('cette langue');
  });
});

describe('a size', () => {
  it('is named as people name it', () => {
    const sizes = PIECES.flatMap((piece) => piece.sizes.map(describeSize));
    expect(new Set(sizes)).toEqual(
      new Set([
        'A4',
        '8 par A4, à découper',
        'A5',
        'A3',
        'A6, 4 par A4, à découper',
        '1200 × 200 pixels',
        '800 × 300 pixels',
        '320 × 100 pixels',
      ]),
    );
  });
});
