import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { withFlash } from '@/app/_ui/flash-address';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { AGENDA } from '@/lib/messages/agenda';
import { DIGEST_CHOICE } from '@/lib/messages/digest';
import { chooseDigest, getDigestChoice } from '@/lib/services/digest/digest-choice';
import { getFeed } from '@/lib/services/planning/agenda/choose-feed';
import { Agenda } from './_parts/agenda';
import { createFeedAction, revokeFeedAction } from './actions';

export const metadata: Metadata = { title: DIGEST_CHOICE.account };

/** What the signed-in person chooses for themself: it holds in every school they work in. */
export default async function AccountPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { ctx, user, school } = await getDesk(uai);
  const [feed, { weekly }] = await Promise.all([getFeed(ctx, user.id), getDigestChoice(ctx, user.id)]);

  async function choose(form: FormData) {
    'use server';
    const desk = await getDesk(uai);
    const wanted = form.get('weekly') === 'on';
    await chooseDigest(desk.ctx, desk.user.id, { weekly: wanted });
    redirectFresh(withFlash(`/${uai}/mon-compte`, wanted ? 'digest_on' : 'digest_off'));
  }

  return (
    <>
      <PageHeader
        lead={<p>{DIGEST_CHOICE.accountLead(user.name, user.email)}</p>}
        title={DIGEST_CHOICE.account}
      />
      <Section id="bilan" lead={DIGEST_CHOICE.lead} title={DIGEST_CHOICE.title}>
        <Card className="flex flex-wrap items-center justify-between gap-4">
          <p>{weekly ? DIGEST_CHOICE.isOn : DIGEST_CHOICE.isOff}</p>
          <form action={choose}>
            <input name="weekly" type="hidden" value={weekly ? 'off' : 'on'} />
            <SubmitButton look="secondary">
              {weekly ? DIGEST_CHOICE.turnOff : DIGEST_CHOICE.turnOn}
            </SubmitButton>
          </form>
        </Card>
      </Section>
      <div className="mt-10">
        <Section id="agenda" lead={AGENDA.lead} title={AGENDA.title}>
          <Card>
            <Agenda
              create={createFeedAction.bind(null, uai)}
              made={feed && AGENDA.made(dayIn(school.timeZone, feed.createdAt))}
              revoke={revokeFeedAction.bind(null, uai)}
            />
          </Card>
        </Section>
      </div>
    </>
  );
}
