import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { SubmitButton } from '@/app/_ui/submit-button';
import { addDays } from '@/lib/domain/directory/day';
import { momentIn } from '@/lib/domain/directory/wall-clock';
import { BANNERS, describeDayWarning, BANNER_PAGE as WORDS } from '@/lib/messages/banners';
import { formatMoment } from '@/lib/messages/format';
import { getBanner } from '@/lib/services/materials/get-banner';
import { clockOf } from '../../../campagnes/_parts/read-forms';
import { BannerStateBadge } from '../_parts/banner-state-badge';
import { NotForYou } from '../_parts/not-for-you';
import { readProblem } from '../_parts/problem-address';
import { TimesForm } from '../_parts/times-form';
import { rescheduleBannerAction, stopBannerAction, undoBannerAction } from '../actions';
import { Counts } from './_parts/counts';
import { Paste } from './_parts/paste';

export const metadata: Metadata = { title: BANNERS.banner };

type Props = { params: Promise<{ uai: string; bannerId: string }>; searchParams: Search<'probleme'> };

const WEEK = 7;

/** One banner: what its address shows now, how it comes into the ENT, how often it was seen. */
export default async function BannerPage({ params, searchParams }: Props) {
  const { uai, bannerId } = await params;
  const { ctx, scope, school } = await getDesk(uai);
  const found = await getBanner(ctx, scope, { bannerId });
  if (!found.ok) return found.problem.code === 'not_allowed' ? <NotForYou /> : notFound();
  const { banner, state, canUndo, warnings, days } = found.value;
  if (banner.draft) redirect(`/${uai}/supports/bannieres/nouvelle?prepare=${bannerId}`);
  const problem = readProblem((await readSearch(searchParams)).probleme);
  const [starts, ends] = [banner.startsAt, banner.endsAt].map((at) => formatMoment(at, school.timeZone));
  const answer = {
    to_come: WORDS.answerToCome(starts ?? '', ends ?? ''),
    shown: WORDS.answerShown(ends ?? ''),
    over: WORDS.answerOver,
  }[state];
  const now = momentIn(school.timeZone, ctx.now);
  const [from, to] = [banner.startsAt, banner.endsAt].map((at) => momentIn(school.timeZone, at));
  const proposed =
    state !== 'over' && from && to
      ? { startsOn: from.on, startsTime: clockOf(from.minute), endsOn: to.on, endsTime: clockOf(to.minute) }
      : {
          startsOn: now.on,
          startsTime: clockOf(now.minute),
          endsOn: addDays(now.on, WEEK),
          endsTime: '18:00',
        };
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/supports/bannieres`, label: BANNERS.title }]} />}
        title={banner.title}
      />
      <div className="space-y-8">
        {problem && (
          <Alert live tone="error">
            {problem}
          </Alert>
        )}
        <div className="space-y-3">
          <BannerStateBadge state={state} />
          <StatSentence>{answer}</StatSentence>
          {state !== 'over' &&
            warnings.map((warning) => (
              <Alert key={warning.code} tone="warn">
                {describeDayWarning(warning)}
              </Alert>
            ))}
          <div className="flex flex-wrap items-center gap-3">
            {state !== 'over' && (
              <form action={stopBannerAction.bind(null, uai, bannerId)}>
                <SubmitButton icon="close" look="danger">
                  {WORDS.stop}
                </SubmitButton>
              </form>
            )}
            {canUndo && (
              <form action={undoBannerAction.bind(null, uai, bannerId)}>
                <SubmitButton icon="undo" look="secondary">
                  {WORDS.undo}
                </SubmitButton>
              </form>
            )}
            {state === 'shown' && <p className="text-sm text-muted">{WORDS.stopNote}</p>}
          </div>
        </div>
        <Paste shown={{ starts: starts ?? '', ends: ends ?? '' }} view={found.value} />
        <Section id="dates" lead={WORDS.timesLead} title={state === 'over' ? WORDS.again : WORDS.times}>
          <Card>
            <TimesForm
              initial={proposed}
              key={`${banner.startsAt.getTime()} ${banner.endsAt.getTime()}`}
              label={state === 'over' ? WORDS.again : WORDS.saveTimes}
              save={rescheduleBannerAction.bind(null, uai, bannerId)}
            />
          </Card>
        </Section>
        <Counts days={days} />
      </div>
    </>
  );
}
