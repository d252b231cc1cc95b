import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@/lib/domain/materials/library/languages';
import { HELP_TEXTS } from './help/help-texts';
import { toRuns } from './help/to-runs';
import { buildHelpPage } from './help-page';

const input = {
  approved: ['fr'] as Language[],
  school: {
    name: 'Collège Les Amandiers',
    phone: '05 61 00 00 00',
    email: 'c@example.org',
    entName: 'Mon ENT',
  },
  contacts: { assistancePhone: '01 23 45 67 89', assistanceEmail: 'aide@example.org' },
  protection: null,
  meetings: [
    {
      id: 'm1',
      kind: 'workshop' as const,
      on: '2026-10-06',
      startsAt: '17:30',
      endsAt: '19:00',
      place: 'Salle informatique',
      note: '',
    },
  ],
};
/** Every text of a tree, by its path. */
function listTexts(tree: unknown, path = ''): [path: string, text: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (!tree || typeof tree !== 'object') return [];
  return Object.entries(tree).flatMap(([key, value]) => listTexts(value, `${path}.${key}`));
}
const texts = (tree: unknown) => listTexts(tree).map(([, text]) => text);
const french = new Map(listTexts(HELP_TEXTS.fr));
const others = LANGUAGES.filter((language) => language !== 'fr');

describe('the families’ help page', () => {
  it('has the four steps, the three routes in the order of preference, and answers', () => {
    for (const language of LANGUAGES) {
      const page = buildHelpPage(input, language);
      expect(page.steps.items).toHaveLength(4);
      expect(page.routes.items.map((route) => route.id)).toEqual(['franceconnect', 'sms', 'notification']);
      expect(page.lost.rows).toHaveLength(7);
      expect(page.faq.items).toHaveLength(8);
    }
  });

  it('has an anchor of its own for each topic, the same in all languages', () => {
    const idsOf = (language: Language) => {
      const page = buildHelpPage(input, language);
      return [...page.steps.items, ...page.routes.items, ...page.faq.items].map((topic) => topic.id);
    };
    const ids = idsOf('fr');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true);
    for (const language of others) expect(idsOf(language)).toEqual(ids);
  });

  it('names one login address only, in every language', () => {
    for (const language of LANGUAGES) {
      const all = texts(buildHelpPage(input, language)).join(' ');
      const hosts = all.match(/\b[a-z-]+(\.[a-z-]+)*\.(fr|org|com)\b/g) ?? [];
      expect(new Set(hosts)).toEqual(
        new Set(['educonnect.education.gouv.fr', 'impots.gouv.fr', 'ameli.fr', 'example.org']),
      );
      expect(all).toContain('https://educonnect.education.gouv.fr/');
    }
  });

  it('takes the contacts and the dates from the settings, and none that is empty', () => {
    expect(texts(buildHelpPage(input, 'fr'))).toContain('01 23 45 67 89');
    const bare = buildHelpPage(
      {
        school: { ...input.school, phone: '', email: '' },
        contacts: { assistancePhone: '', assistanceEmail: '' },
        protection: null,
        meetings: [],
        approved: ['fr'],
      },
      'fr',
    );
    expect([bare.contacts.items, bare.meetings.items]).toEqual([[], []]);
    expect(texts(bare).join(' ')).not.toContain('0 809');
  });

  it.each([
    ['fr', 'mardi 6 octobre 2026, 17\u00a0h\u00a030 – 19\u00a0h'],
    ['en', 'Tuesday, 6 October 2026, 17:30 – 19:00'],
    ['ar', 'الثلاثاء، 6 أكتوبر 2026، 17:30 – 19:00'],
  ] as const)('tells a date in %s', (language, when) => {
    expect(buildHelpPage(input, language).meetings.items[0]?.when).toBe(when);
  });

  it.each(['fr', 'fr-falc'] as const)('is typeset as French is: %s', (language) => {
    for (const text of texts(buildHelpPage(input, language)).filter((t) => !t.startsWith('http'))) {
      expect(text).not.toMatch(/ [:;!?%»]|« |'/);
    }
  });

  it('says that it is to be read over, in its language and in French, until somebody has read it', () => {
    const noted = LANGUAGES.filter((language) => buildHelpPage(input, language).toReadOver);
    expect(noted).toEqual(others);
    for (const language of others) {
      const { toReadOver, choices } = buildHelpPage(input, language);
      expect(toReadOver?.french).toContain('fait foi');
      expect(toReadOver?.text).toBe(HELP_TEXTS[language].toReadOver);
      expect(choices.filter(({ isApproved }) => isApproved)).toEqual([{ language: 'fr', isApproved: true }]);
      expect(buildHelpPage({ ...input, approved: ['fr', language] }, language).toReadOver).toBeNull();
    }
  });
});

describe('the texts of the help page', () => {
  /** The same word in two languages. */
  const SAME = /^\.routes\.items\.franceconnect\.title$|^\.steps\.bodies\.\d|^\.lost\.columns/;
  it.each(others)('are complete in %s, fill in the same words and are not left in French', (language) => {
    const translated = listTexts(HELP_TEXTS[language]);
    for (const [path, text] of translated) {
      expect(text.trim(), path).not.toBe('');
      const original = french.get(path) ?? '';
      if (language !== 'fr-falc') {
        const bracesIn = (words: string) => words.match(/\{\w+\}/g) ?? [];
        expect(bracesIn(text), path).toEqual(bracesIn(original));
        if (!SAME.test(path)) expect(text, path).not.toBe(original);
      }
    }
    expect(texts(buildHelpPage(input, language)).join(' ')).not.toMatch(/[{}]|\*\*/);
  });

  it('are written in the letters of their language', () => {
    for (const [language, script] of [
      ['ar', /\p{Script=Arabic}/u],
      ['uk', /\p{Script=Cyrillic}/u],
    ] as const) {
      for (const [path, text] of listTexts(HELP_TEXTS[language])) {
        if (path !== '.routes.items.franceconnect.title') expect(text, path).toMatch(script);
      }
    }
  });

  it('name what EduConnect shows as EduConnect does, in French, in every language', () => {
    for (const language of LANGUAGES) {
      const all = texts(HELP_TEXTS[language]).join(' ').replaceAll('\u00a0', ' ');
      for (const label of ['Responsable d’élève', 'Je n’ai pas de compte', 'Mot de passe oublié'])
        expect(all, language).toContain(label);
    }
  });
});

describe('a sentence of the page', () => {
  it('from the right keeps what is in Latin letters from the left, in one piece', () => {
    expect(toRuns('في EduConnect، «Mot de passe oublié»: برسالة', 'rtl')).toEqual([
      'في ',
      { latin: 'EduConnect' },
      '، «',
      { latin: 'Mot de passe oublié' },
      '»: برسالة',
    ]);
  });

  it('tells the words of a screen from an address', () => {
    expect(toRuns('Choisissez **«\u00a0Oui\u00a0»**, sur **x.fr**.', 'ltr')).toEqual([
      'Choisissez ',
      { label: '«\u00a0Oui\u00a0»' },
      ', sur ',
      { strong: 'x.fr' },
      '.',
    ]);
  });
});
