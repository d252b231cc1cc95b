import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../../materials/library/fields';
import type { Language } from '../../materials/library/languages';
import { checkMessage, type MessageInput, NO_READERS } from './check-message';
import { getMessageForm, type MessageId, settingsOf, sharedOf, storedOf } from './messages';

const PROPOSED: FieldValues = { subject: 'Objet', lead: 'Texte.', signature: 'La direction' };

const check = (
  typed: Partial<Record<Language, FieldValues>>,
  change: Partial<Omit<MessageInput, 'form'>> & { id?: MessageId } = {},
) => {
  const { id = 'relance-responsables', ...rest } = change;
  return checkMessage({
    form: getMessageForm(id),
    settings: { typed },
    proposed: () => PROPOSED,
    approved: new Set(['fr', 'ar']),
    on: '2026-11-23',
    readers: NO_READERS,
    ...rest,
  }).map(({ severity, code, field, language, detail }) => [severity, code, field, language, detail]);
};

/** What is found, without its details. */
const codes = (...given: Parameters<typeof check>) =>
  check(...given).map(([severity, code, field]) => `${severity} ${code} ${field}`);

describe('a message before it is scheduled', () => {
  it('that nobody touched has nothing against it', () => {
    expect(check({})).toEqual([]);
  });

  it('is stopped by an empty subject, an unknown variable, a broken link, another login', () => {
    expect(check({ fr: { subject: ' ' } })).toEqual([['error', 'required', 'subject', 'fr', undefined]]);
    expect(check({ fr: { lead: 'Cher {parent}, cher {parent}' } })).toEqual([
      ['error', 'unknown_variable', 'lead', 'fr', { braces: '{parent}' }],
    ]);
    expect(check({ fr: { extra: 'Voir https://exemple.' } })).toEqual([
      ['error', 'link_broken', 'extra', 'fr', { link: 'https://exemple' }],
    ]);
    expect(codes({ fr: { link: 'http://exemple.fr' } })).toEqual(['warning link_insecure link']);
    expect(codes({ fr: { lead: 'Ouvrez educonnect-gouv.fr' } })).toEqual(['error other_login lead']);
  });

  it('is stopped by a day or a room that its text names and nobody has filled in', () => {
    expect(codes({}, { id: 'avant-bascule' })).toEqual(['error required date']);
    expect(check({ fr: { lead: 'Le {date}' } })).toEqual([
      ['error', 'empty_variable', 'lead', 'fr', { braces: '{date}', source: 'date' }],
    ]);
    expect(codes({ fr: { date: '2026-11-22' } }, { id: 'avant-bascule' })).toEqual(['warning day_past date']);
  });

  it('warns of how many have no value, of a long subject and of a raised voice', () => {
    const readers = { readers: 40, missing: { mobile: 12 }, languages: {} };
    expect(check({ fr: { lead: 'Au {mobile}, {nom}' } }, { readers })).toEqual([
      ['warning', 'value_missing', 'lead', 'fr', { braces: '{mobile}', count: 12, readers: 40 }],
    ]);
    expect(check({ fr: { subject: 'a'.repeat(70) } })).toEqual([]);
    expect(codes({ fr: { subject: 'a'.repeat(71) } })).toEqual(['warning subject_long subject']);
    expect(codes({ fr: { subject: 'DERNIER RAPPEL' } })).toEqual(['warning shouting subject']);
  });

  it('looks at the languages that somebody will read, and tells those that nobody has read over', () => {
    const readers = { readers: 9, missing: {}, languages: { ar: 4, tr: 2 } as const };
    expect(
      check({ fr: { lead: 'Autre.' }, ar: { extra: '{x}' }, tr: { extra: '{x}' } }, { readers }),
    ).toEqual([
      ['error', 'unknown_variable', 'extra', 'ar', { braces: '{x}' }],
      ['warning', 'language_behind', 'lead', 'ar', { count: 4 }],
      ['warning', 'language_unread', '', 'tr', { count: 2 }],
    ]);
  });
});

describe('what is kept of a message', () => {
  it('is the same after it was stored and read again', () => {
    const typed = { fr: { subject: 'Autre', date: '2027-01-18', extra: '' }, ar: { lead: 'نص' } };
    const stored = storedOf({ typed }, PROPOSED);
    expect(stored).toEqual({
      subject: 'Autre',
      body: 'Texte.',
      message: { fr: { date: '2027-01-18', extra: '' }, ar: { lead: 'نص' } },
    });
    expect(settingsOf({ templateId: 'x', ...stored }, PROPOSED).typed).toEqual(typed);
    expect(sharedOf(stored.message)).toEqual({ fr: { date: '2027-01-18' } });
  });
});
