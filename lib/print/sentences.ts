import { EDUCONNECT_HOST } from '@/lib/messages/letters';
import type { RunSentence } from './frame';
import { printableText } from './printable-text';

/** Longer than the words we print: on a poster, where twelve capitals fill a line, places to break are put into it. */
const LONG_WORD = /[^\s\u200b-]{21,}/gu;
const WORD_PART = /.{12}(?=.{4})/gu;

/** Addresses of pages and mails, and numbers of several groups: right to left they would be read in the wrong order. */
const LATIN =
  /(https?:\/\/\S+|[\w.+-]+@[\w.-]+\w|\+?\d[\d\u0020\u00a0\u202f.•]{5,}\d|(?:••[\u00a0 ]){2,}\d\d)/u;

/** The hyphen of "e-mail" or "v-ați", after which no line may end. */
const SHORT_START = /(?<![\p{L}\d-])(\p{L}{1,2})-(?=\p{L})/gu;

/** The hyphen of « avez-vous » or « rendez-vous »: no line begins with a pronoun. */
const BEFORE_PRONOUN = /(?<=\p{L})-(?=(?:vous|nous|je|tu|ils?|elles?|on|ce|moi|toi|les?|la|lui)(?!\p{L}))/giu;

/** What EduConnect shows to be clicked: looked for on a screen, it is not cut in two. */
const LABELS = /Responsable d’élève|Je n’ai pas de compte|La Poste/g;

/** Before the last of two words of usual length, of which neither is an address or a number. */
const LAST_WORDS = /(?<=[^ ].{15,})(?<= [^ @/]{1,14}) (?=[^ @/\d]{1,12}$)/u;

const breakable = (text: string): string =>
  text
    .replace(LONG_WORD, (word) => word.replace(WORD_PART, '$&\u200b'))
    .replace(SHORT_START, '$1\u2011')
    .replace(BEFORE_PRONOUN, '\u2011')
    .replace(LABELS, (label) => label.replaceAll(' ', '\u00a0'));

/** Longer ones may be broken like any word: they are no address that anybody could type. */
const LONGEST_ADDRESS = 56;

/** The one address to type stands out wherever it is named. */
const markHost = (text: string): RunSentence =>
  text
    .split(EDUCONNECT_HOST)
    .map(breakable)
    .flatMap((part, at): RunSentence => (at === 0 ? [part] : [{ strong: EDUCONNECT_HOST }, part]));

function asLine(text: string, direction: 'ltr' | 'rtl'): RunSentence {
  return printableText(text)
    .split(LATIN)
    .flatMap((part, at): RunSentence => {
      const isAddress = at % 2 === 1 && part.length <= LONGEST_ADDRESS;
      if (isAddress) return [direction === 'rtl' ? { latin: part } : part];
      return markHost(part);
    })
    .filter((run) => run !== '');
}

/**
 * A text as a sentence of the templates, its lines kept. Addresses and numbers are never broken, so that they can be
 * copied; in a right-to-left sentence they are read from the left.
 */
export const asSentence = (text: string, direction: 'ltr' | 'rtl'): RunSentence =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => asLine(line, direction))
    .filter((line) => line.length > 0)
    .flatMap((line, at): RunSentence => (at === 0 ? line : [{ newline: true }, ...line]));

/** Words of which no line leaves its last one alone on the next. */
export const withoutLoneWord = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(LAST_WORDS, '\u00a0'))
    .join('\n');

/** One idea a line, as FALC asks for. */
export const oneSentenceALine = (text: string): string => text.replace(/([.?!]) (?=\p{Lu})/gu, '$1\n');

/** The words of a sentence, without its form. */
export const plainText = (sentence: RunSentence): string =>
  sentence
    .map((run) => {
      if (typeof run === 'string') return run;
      if ('strong' in run) return run.strong;
      return 'latin' in run ? run.latin : ' ';
    })
    .join('')
    .replaceAll('\u200b', '')
    .replaceAll('\u2011', '-');
