import { Fragment } from 'react';

/** A sentence with weight in places, as data (`lib/messages`). */
export type RichSentence = (string | { strong: string })[];

export function RichText({ sentence }: { sentence: RichSentence }) {
  return sentence.map((run) =>
    typeof run === 'string' ? (
      <Fragment key={run}>{run}</Fragment>
    ) : (
      <strong key={run.strong}>{run.strong}</strong>
    ),
  );
}
