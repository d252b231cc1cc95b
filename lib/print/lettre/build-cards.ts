import { LANGUAGE_FACTS, type Language } from '@/lib/domain/materials/library/languages';
import type { ActivationRoute, FamilyLetter, LetterRecipient } from '@/lib/domain/materials/types';
import { maskedMobile, personName } from '@/lib/messages/letters';
import { colonIn } from '@/lib/messages/materials/format-local';
import { FAMILY_TEXTS } from '@/lib/messages/materials/propose-fields';
import type { FamilyTexts } from '@/lib/messages/materials/texts';
import type { RunSentence } from '../frame';
import { asSentence, withoutLoneWord } from '../sentences';
import type { LettreData } from './schema';

type Card = LettreData['letters'][number]['cards'][number];
type Sms = FamilyTexts['routes']['sms'];

const findSms = (recipient: LetterRecipient) =>
  recipient.routes.find((route): route is Extract<ActivationRoute, { kind: 'sms' }> => route.kind === 'sms');

/** A sentence with one place to fill in by a run of its own. */
export function around(text: string, place: string, run: RunSentence[number]): RunSentence {
  const [before = '', after = ''] = text.split(place);
  return [before, run, after].filter((part) => part !== '');
}

/**
 * The SMS route for all readers of one letter. The end of a number is shown only where its owner, or the owner's
 * household, reads the letter: not on one that people of unknown address share.
 */
function buildSmsCard(
  letter: FamilyLetter,
  sms: Sms,
  colon: string,
  line: (text: string) => RunSentence,
): Card {
  const ways = letter.recipients.map((person) => ({ person, route: findSms(person) }));
  const known = ways.find((way) => way.route)?.route;
  if (!known) return { tag: '', title: [sms.titleUnknown], body: [line(sms.unknown)] };
  const birthDate = letter.children.length === 1 ? sms.birthDateOne : sms.birthDateMany;
  if (ways.length === 1) {
    const codeTo = around(sms.codeTo, '{mobile}', { latin: maskedMobile(known.mobileEnding) });
    return { tag: '', title: [sms.title], body: [[...codeTo, ' ', ...line(birthDate)]] };
  }
  const showsEnding = letter.delivery.kind === 'post';
  const each = ways.map(({ person, route }): RunSentence => {
    const name: RunSentence = [{ latin: personName(person) }, colon];
    if (!route) return [...name, sms.giveNumber];
    return [...name, showsEnding ? { latin: maskedMobile(route.mobileEnding) } : sms.numberKnown];
  });
  return { tag: '', title: [sms.title], body: [line(sms.codeToEach), ...each, line(birthDate)] };
}

/** The two routes of guardians, the easier first. */
export function buildCards(letter: FamilyLetter, language: Language): [Card, Card] {
  const { simplest, franceConnect, sms } = FAMILY_TEXTS[language].routes;
  const line = (text: string) => asSentence(withoutLoneWord(text), LANGUAGE_FACTS[language].direction);
  return [
    { tag: simplest, title: [franceConnect.title], body: [line(franceConnect.lead)] },
    buildSmsCard(letter, sms, colonIn(language), line),
  ];
}
