import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WorkStopped } from '@/app/_parts/work-stopped';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { AutoRefresh } from '@/app/_ui/auto-refresh';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { Progress } from '@/app/_ui/progress';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { isUnderWay } from '@/lib/domain/materials/print/job-status';
import { formatMoment } from '@/lib/messages/format';
import { RUNS_PAGE, RUN_PAGE as WORDS } from '@/lib/messages/print-pages';
import { describeChoice, describePrinted, describeTrouble } from '@/lib/messages/print-runs';
import { describeProblem, isKnownProblem } from '@/lib/messages/problems';
import { getRun, type RunView } from '@/lib/services/materials/print/list-runs';
import { RunStatusBadge } from '../_parts/run-status-badge';
import { cancelRunAction } from '../actions';
import { Failures } from './_parts/failures';
import { Files } from './_parts/files';
import { Marks } from './_parts/marks';

export const metadata: Metadata = { title: RUNS_PAGE.run };

type Props = { params: Promise<{ uai: string; jobId: string }>; searchParams: Search<'probleme'> };

/** One run: how far it is, its files, who it was handed out to. */
export default async function RunPage({ params, searchParams }: Props) {
  const { uai, jobId } = await params;
  const { probleme = '' } = await readSearch(searchParams);
  const { ctx, scope, school } = await getDesk(uai);
  const found = await getRun(ctx, scope, { jobId });
  if (!found.ok) notFound();
  const run = found.value;
  const base = `/${uai}/supports/impressions`;
  const { timeZone } = school;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: base, label: RUNS_PAGE.title }]} />}
        lead={
          <>
            <RunStatusBadge status={run.status} /> {describeChoice(run.selection)}
          </>
        }
        title={describePrinted(run.title, [run.settings.language])}
      />
      <div className="space-y-8">
        {isKnownProblem(probleme) && (
          <Alert live tone="error">
            {describeProblem({ code: probleme })}
          </Alert>
        )}
        {isUnderWay(run.status) && <WorkStopped timeZone={timeZone} />}
        <State base={base} run={run} uai={uai} />
        {run.problem && run.problem.failures.length > 0 && <Failures run={run} uai={uai} />}
        {run.classes.length > 0 && run.finishedAt && (
          <>
            <Files run={run} timeZone={timeZone} todayOn={dayIn(timeZone, ctx.now)} uai={uai} />
            <Marks run={run} todayOn={dayIn(timeZone, ctx.now)} uai={uai} />
          </>
        )}
        <p className="text-sm text-muted">
          {WORDS.asked(formatMoment(run.requestedAt, timeZone), run.requestedByName)}
        </p>
      </div>
    </>
  );
}

function State({ run, uai, base }: { run: RunView; uai: string; base: string }) {
  const { status, problem } = run;
  if (isUnderWay(status)) {
    const [now, ...rest] = run.classesToCome;
    return (
      <div className="max-w-prose space-y-3">
        <Progress
          label={status === 'waiting' ? WORDS.waiting : WORDS.progress(run.done, run.planned)}
          value={run.planned === 0 ? 0 : run.done / run.planned}
        />
        {status === 'printing' && now && <p className="text-sm">{WORDS.now(now, rest)}</p>}
        <AutoRefresh everyMs={2_000} />
        <p className="text-sm text-muted">{WORDS.refreshing}</p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${base}/${run.id}`} look="secondary">
            {WORDS.refresh}
          </LinkButton>
          <form action={cancelRunAction.bind(null, uai, run.id)}>
            <SubmitButton look="danger">{WORDS.cancel}</SubmitButton>
          </form>
        </div>
        <p className="text-xs text-muted">{WORDS.cancelNote}</p>
      </div>
    );
  }
  if (status === 'prepared') {
    return (
      <div className="max-w-prose space-y-3">
        <StatSentence>{WORDS.prepared}</StatSentence>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${base}/nouvelle?prepare=${run.id}`} icon="print">
            {WORDS.printPrepared}
          </LinkButton>
          <form action={cancelRunAction.bind(null, uai, run.id)}>
            <SubmitButton look="danger">{WORDS.dropPrepared}</SubmitButton>
          </form>
        </div>
      </div>
    );
  }
  if (status === 'cancelled') return <Alert tone="info">{WORDS.cancelled}</Alert>;
  return (
    <div className="space-y-4">
      {problem && <Alert tone={status === 'failed' ? 'error' : 'warn'}>{describeTrouble(problem)}</Alert>}
      {status === 'cleared' && <Alert tone="info">{WORDS.cleared}</Alert>}
      {status !== 'failed' && (
        <StatSentence>
          <strong className="font-semibold">{WORDS.ready(run.done, run.selection.classesOn.length)}</strong>
          {run.leftOut > 0 && WORDS.leftOut(run.leftOut)}
        </StatSentence>
      )}
    </div>
  );
}
