import type { PieceRequest } from '@/lib/domain/materials/library/draft';
import { buildPiece } from '@/lib/print/build-piece';
import { checkRequest } from '@/lib/print/check-request';
import type { RunSentence } from '@/lib/print/frame';
import { lettreSchema } from '@/lib/print/lettre/schema';
import type { LettersRequest } from '@/lib/print/testing/build-letters';
import { splitPeople } from './sample';

/** A sentence in the one form that every engine can set: words, and words with weight. */
export type Sentence = (string | { strong: string })[];

/** The texts of our letters in French for the other engines: the same words, without our template's own distinctions. */
export type LetterTexts = Awaited<ReturnType<typeof readPart>>;

const simplify = (sentence: RunSentence): Sentence =>
  sentence.map((run) => {
    if (typeof run === 'string' || 'strong' in run) return run;
    return 'latin' in run ? run.latin : ' ';
  });
const plain = (sentence: RunSentence): string =>
  simplify(sentence)
    .map((run) => (typeof run === 'string' ? run : run.strong))
    .join('');

/** The same of any number: the product builds one part of a pile after the other, too. */
export async function readLetterTexts(request: LettersRequest): Promise<LetterTexts> {
  const parts: LetterTexts[] = [];
  for (const people of splitPeople(request)) parts.push(await readPart({ ...request, people }));
  const [first] = parts;
  if (!first) throw new Error('there are no letters');
  return { ...first, letters: parts.flatMap(({ letters }) => letters) };
}

/** What our template is given for a part of the letters, by the product's own code. */
async function readPart(request: PieceRequest) {
  const checked = checkRequest(request);
  if (!checked.ok) throw new Error(checked.problem.code);
  const { data } = await buildPiece(request, checked.value, false);
  const { frame, sender, bodies, letters } = lettreSchema.parse(data);
  const body = bodies.fr;
  if (!body) throw new Error('the sample is in French');
  return {
    title: frame.title,
    sender,
    dateLine: plain(body.dateLine),
    subject: plain(body.subject),
    lead: simplify(body.lead),
    routesHeading: body.routesHeading,
    lastResort: simplify(body.lastResort),
    stepsHeading: body.stepsHeading,
    steps: body.steps.map(
      ({ title, text }): Sentence => [{ strong: plain(title) }, ' – ', ...simplify(text)],
    ),
    help: {
      heading: body.help.heading,
      lines: body.help.lines.map(simplify),
      warning: simplify(body.help.warning),
      qrSvg: body.help.qr.svg,
      qrAlt: body.help.qr.alt,
      qrCaption: body.help.qrCaption,
    },
    closing: body.closing,
    signature: plain(body.signature),
    notice: plain(body.notice),
    letters: letters.map(({ corner, bookmark, window, greeting, childrenIntro, children, cards }) => ({
      corner,
      bookmark,
      window,
      greeting: plain(greeting),
      childrenIntro,
      children,
      cards: cards.map(({ tag, title, body: lines }) => ({
        tag,
        title: plain(title),
        body: lines.map(simplify),
      })),
    })),
  };
}
