import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { getEntContext } from '@/app/_server/ent';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { SubmitButton } from '@/app/_ui/submit-button';
import { WAVES_PAGE } from '@/lib/messages/campaign-pages';
import { formatAgo, formatMoment } from '@/lib/messages/format';
import { HAND as WORDS } from '@/lib/messages/hand-list';
import { getHandWork, type HandWork } from '@/lib/services/delivery/ent/get-hand-work';
import { NotForYou } from '../../_parts/not-for-you';
import { readProblem } from '../../_parts/problem-address';
import { ConfirmForm } from './_parts/confirm-form';
import { HandSteps } from './_parts/hand-steps';
import { prepareListAction, undoListAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

type Props = {
  params: Promise<{ uai: string; waveId: string }>;
  searchParams: Search<'probleme' | 'cause'>;
};

/** A wave that somebody sends in the ENT by hand: the list, the text to paste, and the confirmation. */
export default async function SendByHandPage({ params, searchParams }: Props) {
  const { uai, waveId } = await params;
  const search = await readSearch(searchParams);
  const { ctx, scope, school, can } = await getDesk(uai);
  const found = await getHandWork({ ...getEntContext(), ...ctx }, scope, { waveId });
  if (!found.ok) return found.problem.code === 'not_allowed' ? <NotForYou /> : notFound();
  const work = found.value;
  if (!work) notFound();
  const problem = readProblem(search);
  const { list, undoUntil } = work;
  return (
    <>
      <PageHeader
        above={
          can('prepare_wave') && (
            <Breadcrumbs
              trail={[
                { href: `/${uai}/campagnes`, label: WAVES_PAGE.title },
                { href: `/${uai}/campagnes/${waveId}`, label: work.wave.title },
              ]}
            />
          )
        }
        lead={work.wave.title}
        title={WORDS.title}
      />
      <div className="space-y-8">
        {problem && (
          <Alert live tone="error">
            {problem}
          </Alert>
        )}
        {list?.confirmedAt && (
          <Card className="max-w-prose space-y-3">
            <p>{WORDS.confirmed(formatAgo(list.confirmedAt, ctx.now), list.confirmedByName)}</p>
            {undoUntil && (
              <form action={undoListAction.bind(null, uai, waveId, list.id)} className="space-y-2">
                <p className="text-sm text-muted">
                  {WORDS.undoHint(formatMoment(undoUntil, school.timeZone))}
                </p>
                <SubmitButton icon="undo" look="secondary">
                  {WORDS.undo}
                </SubmitButton>
              </form>
            )}
          </Card>
        )}
        <State now={ctx.now} timeZone={school.timeZone} uai={uai} work={work} />
      </div>
    </>
  );
}

function State({ work, uai, timeZone, now }: { work: HandWork; uai: string; timeZone: string; now: Date }) {
  const { wave, state, list } = work;
  const prepare = prepareListAction.bind(null, uai, wave.id);
  const when = wave.nextAttemptAt ?? wave.scheduledAt;
  switch (state) {
    case 'ahead':
      return <Alert tone="info">{when && WORDS.ahead(formatMoment(when, timeZone))}</Alert>;
    case 'later':
      return <Alert tone="info">{when && WORDS.later(formatMoment(when, timeZone))}</Alert>;
    case 'done':
      return list ? null : <Alert tone="info">{WORDS.nobody}</Alert>;
    case 'due':
      return (
        <Card className="max-w-prose space-y-3">
          <p className="font-semibold">{WORDS.due}</p>
          <p className="text-sm text-muted">{WORDS.prepareHint}</p>
          <form action={prepare}>
            <SubmitButton icon="check">{WORDS.prepare}</SubmitButton>
          </form>
        </Card>
      );
    case 'out':
      return (
        <>
          <div className="max-w-prose space-y-2">
            {list && (
              <p className="font-semibold">
                {WORDS.out(work.people.length, formatAgo(list.preparedAt, now), list.preparedByName)}
              </p>
            )}
            <p className="text-sm text-muted">{WORDS.outHint}</p>
          </div>
          <HandSteps uai={uai} work={work} />
          <ConfirmForm uai={uai} work={work} />
          <form action={prepare} className="max-w-prose space-y-2">
            <p className="text-sm text-muted">{WORDS.prepareAgainHint}</p>
            <SubmitButton look="secondary">{WORDS.prepareAgain}</SubmitButton>
          </form>
          <LinkButton href={`/${uai}/plan/a-faire`} look="quiet">
            {WORDS.backToDo}
          </LinkButton>
        </>
      );
  }
}
