import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { TakeOver } from '@/app/_parts/take-over';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { valueAt } from '@/lib/domain/materials/library/piece-settings';
import { WAVES_PAGE } from '@/lib/messages/campaign-pages';
import { TAKE_OVER_MESSAGE as WORDS } from '@/lib/messages/materials/editor';
import { describeField, namePlace } from '@/lib/messages/materials/piece-changes';
import { compareMessageTemplate } from '@/lib/services/campaign/compare-message-template';
import { NotForYou } from '../../../_parts/not-for-you';
import { readProblem, withProblem } from '../../../_parts/problem-address';
import { answerTemplateAction } from '../actions';

export const metadata: Metadata = { title: WORDS.title };

type Props = {
  params: Promise<{ uai: string; waveId: string }>;
  searchParams: Search<'probleme' | 'cause'>;
};

/** What the newer message of the région would change in this draft, before anything does. */
export default async function RegionMessagePage({ params, searchParams }: Props) {
  const { uai, waveId } = await params;
  const problem = readProblem(await readSearch(searchParams));
  const { ctx, scope } = await getDesk(uai);
  const wavePage = `/${uai}/campagnes/${waveId}`;
  const page = `${wavePage}/message`;
  const compared = await compareMessageTemplate(ctx, scope, { waveId });
  if (!compared.ok) {
    const { code } = compared.problem;
    if (code === 'unknown_wave') notFound();
    if (code === 'not_allowed') return <NotForYou />;
    if (code === 'wave_confirmed') redirect(withProblem(wavePage, { code }));
    return (
      <>
        <PageHeader title={WORDS.title} />
        <Alert tone="success">{WORDS.upToDate}</Alert>
        <p className="mt-4">
          <LinkButton href={page}>{WORDS.back}</LinkButton>
        </p>
      </>
    );
  }
  const { wave, template, newer, isDeclined, before, after, changes } = compared.value;
  const seen = { version: wave.version, templateVersion: newer.version };
  const answer = (how: 'take' | 'decline' | 'reconsider') =>
    answerTemplateAction.bind(null, uai, waveId, seen, how);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: `/${uai}/campagnes`, label: WAVES_PAGE.title },
              { href: wavePage, label: wave.title },
            ]}
          />
        }
        lead={WORDS.lead(template.version, newer.version)}
        title={WORDS.title}
      />
      <TakeOver
        allowed
        back={page}
        changes={changes.map((place) => ({
          name: namePlace(place),
          before: 'field' in place ? describeField(place.field, valueAt(before, place)) : '',
          after: 'field' in place ? describeField(place.field, valueAt(after, place)) : '',
        }))}
        compared={compared.value}
        decline={answer(isDeclined ? 'reconsider' : 'decline')}
        problem={problem}
        take={answer('take')}
        words={WORDS}
      />
    </>
  );
}
