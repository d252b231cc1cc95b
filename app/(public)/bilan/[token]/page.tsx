import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getContext } from '@/app/_server/context';
import { Alert } from '@/app/_ui/alert';
import { SubmitButton } from '@/app/_ui/submit-button';
import { DIGEST_CHOICE } from '@/lib/messages/digest';
import { chooseDigestByLink, findDigestChoice } from '@/lib/services/digest/digest-choice';

// The address holds the token: no other site is told of it. `no-referrer` would also hide the origin of the form,
// which the server action then refuses.
export const metadata: Metadata = { title: DIGEST_CHOICE.title, referrer: 'same-origin' };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ regle?: string }> };

/** Turns the weekly digest off, or on again, without a sign-in; asks first: a mail scanner opens every link. */
export default async function DigestChoicePage({ params, searchParams }: Props) {
  const { token } = await params;
  const found = await findDigestChoice(getContext(), token);
  if (!found.ok) {
    return (
      <>
        <h1 className="text-3xl">{DIGEST_CHOICE.title}</h1>
        <div className="mt-6">
          <Alert title={DIGEST_CHOICE.invalid} tone="error">
            <p>{DIGEST_CHOICE.invalidText}</p>
          </Alert>
        </div>
      </>
    );
  }
  const { weekly } = found.value;

  async function choose(form: FormData) {
    'use server';
    await chooseDigestByLink(getContext(), token, { weekly: form.get('weekly') === 'on' });
    redirect(`/bilan/${encodeURIComponent(token)}?regle=1`);
  }

  return (
    <>
      <h1 className="text-3xl">{DIGEST_CHOICE.title}</h1>
      <div className="mt-3 space-y-5">
        <p className="text-lg">{DIGEST_CHOICE.stopLead}</p>
        <Alert live={(await searchParams).regle !== undefined} tone={weekly ? 'info' : 'success'}>
          {weekly ? DIGEST_CHOICE.isOn : DIGEST_CHOICE.isOff}
        </Alert>
        <p className="text-muted">{DIGEST_CHOICE.keeps}</p>
        <form action={choose}>
          <input name="weekly" type="hidden" value={weekly ? 'off' : 'on'} />
          <SubmitButton look={weekly ? 'primary' : 'secondary'}>
            {weekly ? DIGEST_CHOICE.turnOff : DIGEST_CHOICE.turnOn}
          </SubmitButton>
        </form>
      </div>
    </>
  );
}
