'use client';

import Link from 'next/link';
import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { TextArea } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { BEFORE_DEPARTURE as WORDS } from '@/lib/messages/mails/pages';
import type { RehearsalState, SeedsState } from '../actions';

/** Before a wave is confirmed: addresses of the school that get a copy, and what would leave if it left now. */
export function DepartureTools({
  channel,
  addresses,
  count,
  mailbox,
  saveSeeds,
  rehearse,
}: {
  channel: WaveChannel;
  addresses: string;
  count: number;
  mailbox: string;
  saveSeeds: (state: SeedsState, form: FormData) => Promise<SeedsState>;
  rehearse: (state: RehearsalState) => Promise<RehearsalState>;
}) {
  const [seeds, save] = useActionState(saveSeeds, { addresses, count });
  const [rehearsal, run] = useActionState(rehearse, { attempt: 0, lines: [], written: false });
  return (
    <div className="space-y-4">
      <form action={run} className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SubmitButton look="secondary">{WORDS.rehearse}</SubmitButton>
        <span className="text-sm text-muted">{WORDS.rehearseHint}</span>
      </form>
      <div aria-live="polite" className="empty:hidden">
        {rehearsal.problem && <Alert tone="error">{rehearsal.problem}</Alert>}
        {rehearsal.lines.length > 0 && (
          <Alert title={WORDS.rehearsed} tone="info">
            <ul className="list-disc space-y-1 pl-5">
              {rehearsal.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {rehearsal.written && (
              <p className="mt-2">
                <Link className="link" href={mailbox}>
                  {WORDS.openMailbox}
                </Link>
              </p>
            )}
          </Alert>
        )}
      </div>
      {channel === 'ent_message' ? (
        <p className="text-sm text-muted">{WORDS.seedsByMail}</p>
      ) : (
        <Disclosure
          open={seeds.problem !== undefined}
          summary={`${WORDS.seeds} · ${WORDS.seedsOf(seeds.count)}`}
        >
          <form action={save} className="space-y-3">
            <TextArea
              defaultValue={seeds.addresses}
              hint={WORDS.seedsHint}
              id="temoins"
              label={WORDS.seeds}
              optional
              rows={3}
              {...(seeds.problem ? { error: seeds.problem } : {})}
            />
            <SubmitButton look="secondary">{WORDS.seedsSave}</SubmitButton>
          </form>
        </Disclosure>
      )}
    </div>
  );
}
