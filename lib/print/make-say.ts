import type { PieceContext } from '@/lib/domain/materials/library/draft';
import type { FieldValues, Step } from '@/lib/domain/materials/library/fields';
import { LANGUAGE_FACTS, type Language } from '@/lib/domain/materials/library/languages';
import { formatDayIn, inFrench } from '@/lib/messages/materials/format-local';
import { fillIn, nameEnt } from '@/lib/messages/materials/propose-fields';
import { typesetTyped } from '@/lib/messages/typeset';
import type { RunSentence } from './frame';
import { asSentence, oneSentenceALine, withoutLoneWord } from './sentences';

/** Signs that the narrowest place of a piece has room for in its largest type. */
const SHORT_NAME = 28;

type Given = string | undefined;

export type Say = {
  /** A text with `{ent}` and `{date}` filled in, as the templates take it. */
  sentence: (text: Given) => RunSentence;
  /** The same for a title of several lines. */
  title: (text: Given) => RunSentence;
  /** The same for a paragraph, which FALC sets a sentence a line. */
  paragraph: (text: Given) => RunSentence;
  steps: (steps: readonly Step[] | undefined) => { title: RunSentence; text: RunSentence }[];
};

/** How the texts of one language become sentences of a piece. */
export function makeSay(language: Language, values: FieldValues, { school }: PieceContext): Say {
  const { direction } = LANGUAGE_FACTS[language];
  const named = nameEnt(language, values.ent ?? school.entName);
  const words: Record<string, string> = {
    // From the right, a bracket that is closed on the next line looks like one that opens.
    ent: direction === 'rtl' && named.length <= SHORT_NAME ? named.replaceAll(' ', '\u00a0') : named,
    ...(values.date && { date: formatDayIn(language, values.date) }),
  };
  const fill = (text: string) => fillIn(inFrench(language) ? typesetTyped(text) : text, words);
  const sentence = (text: Given = '') => asSentence(fill(text), direction);
  const title = (text: Given = '') => asSentence(withoutLoneWord(fill(text)), direction);
  return {
    sentence,
    title,
    paragraph: (text: Given = '') => title(language === 'fr-falc' ? oneSentenceALine(text) : text),
    steps: (steps = []) => steps.map((step) => ({ title: sentence(step.title), text: title(step.text) })),
  };
}
