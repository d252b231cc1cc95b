import type { HelpSentence } from '@/lib/messages/help/to-runs';

/** A sentence of the page; what EduConnect shows on its screens is French and read from the left wherever it stands. */
export function HelpText({ sentence }: { sentence: HelpSentence }) {
  return sentence.map((run) => {
    if (typeof run === 'string') return run;
    if ('strong' in run) return <strong key={run.strong}>{run.strong}</strong>;
    if ('latin' in run) {
      return (
        <bdi dir="ltr" key={run.latin}>
          {run.latin}
        </bdi>
      );
    }
    return (
      <strong key={run.label}>
        <bdi dir="ltr" lang="fr">
          {run.label}
        </bdi>
      </strong>
    );
  });
}

/** Paragraphs of sentences that never change place. */
export function HelpParagraphs({ body, className }: { body: HelpSentence[]; className?: string }) {
  return body.map((sentence) => (
    <p className={className} key={JSON.stringify(sentence)}>
      <HelpText sentence={sentence} />
    </p>
  ));
}
