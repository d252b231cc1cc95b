import { randomUUID } from 'node:crypto';
import { PagedPicture } from '@/app/_parts/paged-picture';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { Language } from '@/lib/domain/materials/library/languages';
import { getPrintMerge } from '@/lib/domain/materials/print/print-rights';
import { NEW_RUN as WORDS } from '@/lib/messages/print-pages';
import { LEFT_OUT } from '@/lib/messages/print-runs';
import type { PreparedRun } from '@/lib/services/materials/print/prepare-run';
import { EXAMPLES } from '@/lib/services/materials/print/preview-document';
import { WithoutOwnLanguageNote } from '../../../../_parts/without-own-language';
import { requestRunAction } from '../../actions';
import { type RunParams, writeRunParams } from '../../run-address';

const SHOWN = 30;

/** Who gets a document, who does not and why, and the first ones as they will be: before anything is made. */
export function RunPreview({
  uai,
  asked,
  prepared,
}: {
  uai: string;
  asked: RunParams;
  prepared: PreparedRun;
}) {
  const { decided, unread, ground } = prepared;
  const { documents, served } = decided;
  const query = writeRunParams(asked);
  const on = new Set(documents.map((one) => one.classCode));
  const classes = ground.classes.map((one) => one.code).filter((code) => on.has(code));
  const merge = mergeOf(prepared);
  return (
    <div className="space-y-8">
      <Section id="resultat" title={WORDS.result}>
        {documents.length === 0 ? (
          <Alert tone="warn">{WORDS.nobody}</Alert>
        ) : (
          <StatSentence>
            <strong className="font-semibold">{WORDS.count(documents.length, served.length, merge)}</strong>
            {WORDS.classesOn(classes)}
          </StatSentence>
        )}
        <Facts prepared={prepared} />
        <div className="mt-4 empty:hidden">
          <WithoutOwnLanguageNote uai={uai} without={prepared.without} />
        </div>
        {unread.length > 0 && (
          <div className="mt-4 max-w-prose">
            <Alert tone="warn">{WORDS.unread(unread)}</Alert>
          </div>
        )}
      </Section>
      {documents.length > 0 && (
        <>
          <Section id="exemples" title={WORDS.examples}>
            <ul className="grid gap-4 sm:grid-cols-3">
              {documents.slice(0, EXAMPLES).map((document, at) => (
                <li key={document.holderIds.join()}>
                  <PagedPicture
                    alt={WORDS.example(at + 1, document.carrier.name)}
                    height={1123}
                    src={`/api/desk/${uai}/impressions/apercu?${query}&n=${at}`}
                    width={794}
                  />
                </li>
              ))}
            </ul>
          </Section>
          <form
            action={requestRunAction.bind(null, uai, query, randomUUID())}
            className="max-w-prose space-y-3"
          >
            <p className="text-sm text-muted">{WORDS.decidedLater}</p>
            <SubmitButton icon="print">{WORDS.print(documents.length)}</SubmitButton>
          </form>
        </>
      )}
    </div>
  );
}

const mergeOf = ({ piece }: PreparedRun) =>
  getPrintMerge(piece.pieceId) === 'pupils' ? 'pupils' : 'families';

function Facts({ prepared }: { prepared: PreparedRun }) {
  const { decided } = prepared;
  const merge = mergeOf(prepared);
  const contents = decided.documents.map((one) => one.content);
  const byPupil = contents.filter(
    (one) => one.merge === 'families' && one.letter.delivery.kind === 'by_pupil',
  );
  const languages = new Map<Language, number>();
  for (const one of contents) {
    if (one.merge === 'families') languages.set(one.language, (languages.get(one.language) ?? 0) + 1);
  }
  const reasons = [...new Set(decided.leftOut.map((one) => one.reason))];
  return (
    <div className="mt-3 space-y-3 text-sm">
      <ul className="list-disc space-y-1 pl-5">
        {byPupil.length > 0 && <li>{WORDS.byPupil(byPupil.length)}</li>}
        {languages.size > 1 &&
          [...languages].map(([language, count]) => (
            <li key={language}>{WORDS.inLanguage(language, count)}</li>
          ))}
      </ul>
      {reasons.map((reason) => {
        const people = decided.leftOut.filter((one) => one.reason === reason);
        return (
          <Disclosure
            key={reason}
            summary={WORDS.leftOut(people.length, merge, LEFT_OUT[reason].toLowerCase())}
          >
            <Card>
              <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
                {people.slice(0, SHOWN).map((one) => (
                  <li key={one.pupilId}>
                    {one.name} <span className="text-muted">{one.classCode}</span>
                  </li>
                ))}
              </ul>
              {people.length > SHOWN && (
                <p className="mt-2 text-muted">{WORDS.more(people.length - SHOWN)}</p>
              )}
            </Card>
          </Disclosure>
        );
      })}
      {decided.leftOut.length === 0 && <p className="text-muted">{WORDS.noneLeftOut}</p>}
    </div>
  );
}
