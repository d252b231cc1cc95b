import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ProtectionLine } from '@/app/_parts/data-protection/protection-line';
import { getContext } from '@/app/_server/context';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { SubmitButton } from '@/app/_ui/submit-button';
import { OPT_OUT } from '@/lib/messages/public-pages';
import { findOptOut, optOut } from '@/lib/services/tracking/opt-out';

// The address holds the token: no other site is told of it. `no-referrer` would also hide the origin of the form,
// which the server action then refuses.
export const metadata: Metadata = { title: OPT_OUT.title, referrer: 'same-origin' };

type Props = { params: Promise<{ token: string }>; searchParams: Search<'fait'> };

/** Asks before it stops a guardian's reminders: a mail scanner that opens the link must change nothing. */
export default async function OptOutPage({ params, searchParams }: Props) {
  const { token } = await params;
  const found = await findOptOut(getContext(), token);
  if (!found.ok) {
    return (
      <>
        <h1 className="text-3xl">{OPT_OUT.title}</h1>
        <div className="mt-6">
          <Alert title={OPT_OUT.invalid} tone="error">
            <p>{OPT_OUT.invalidText}</p>
          </Alert>
        </div>
      </>
    );
  }
  const { schoolName, schoolUai, isRecorded, protection } = found.value;
  const isJustDone = (await readSearch(searchParams)).fait !== undefined;

  async function stop() {
    'use server';
    await optOut(getContext(), token);
    redirect(`/opposition/${encodeURIComponent(token)}?fait=1`);
  }

  return (
    <>
      <h1 className="text-3xl">{OPT_OUT.title}</h1>
      {isRecorded || isJustDone ? (
        <div className="mt-6 space-y-6">
          <Alert live title={OPT_OUT.done} tone="success">
            <p>{isJustDone ? OPT_OUT.doneText : OPT_OUT.already}</p>
          </Alert>
          <LinkButton href={`/aide/${schoolUai}`} look="secondary">
            {OPT_OUT.help}
          </LinkButton>
        </div>
      ) : (
        <div className="mt-3 space-y-5">
          <p className="text-lg">{OPT_OUT.lead(schoolName)}</p>
          <p className="text-muted">{OPT_OUT.keeps}</p>
          <form action={stop}>
            <SubmitButton>{OPT_OUT.submit}</SubmitButton>
          </form>
        </div>
      )}
      {protection && (
        <div className="mt-8">
          <ProtectionLine contact={protection} />
        </div>
      )}
    </>
  );
}
