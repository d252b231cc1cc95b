import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WorkStopped } from '@/app/_parts/work-stopped';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { EXCLUSION_REASONS } from '@/lib/domain/campaign/types';
import { canEdit, canMove, isAhead } from '@/lib/domain/campaign/wave-status';
import { DELIVERY_STATUSES } from '@/lib/domain/delivery/types';
import { WAVES_PAGE, WAVE_PAGE as WORDS } from '@/lib/messages/campaign-pages';
import { countStillReached } from '@/lib/services/delivery/count-still-reached';
import { getWave } from '@/lib/services/delivery/get-wave';
import { NotForYou } from '../_parts/not-for-you';
import { readProblem } from '../_parts/problem-address';
import { WaveStatusBadge } from '../_parts/wave-status-badge';
import { BeforeSending } from './_parts/before-sending';
import { CancelWave } from './_parts/cancel-wave';
import { HandNotice } from './_parts/hand-notice';
import { Report } from './_parts/report';
import { WaveSeries } from './_parts/wave-series';
import { WaveSteps } from './_parts/wave-steps';

export const metadata: Metadata = { title: WAVES_PAGE.wave };

type Key = 'probleme' | 'cause' | 'depart' | 'jour' | 'heure' | 'fin' | 'force' | 'etat' | 'raison' | 'page';
type Props = { params: Promise<{ uai: string; waveId: string }>; searchParams: Search<Key> };

/** One wave: before it leaves who gets it, what and when; then what became of it. */
export default async function WavePage({ params, searchParams }: Props) {
  const { uai, waveId } = await params;
  const search = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const found = await getWave(desk.ctx, desk.scope, {
    waveId,
    status: DELIVERY_STATUSES.find((status) => status === search.etat),
    exclusion: EXCLUSION_REASONS.find((reason) => reason === search.raison),
    page: search.page,
  });
  if (!found.ok) return found.problem.code === 'not_allowed' ? <NotForYou /> : notFound();
  const { wave } = found.value;
  const base = `/${uai}/campagnes`;
  const problem = readProblem(search);
  const report = found.value;
  const reached =
    wave.status === 'paused' ? await countStillReached(desk.ctx, desk.scope, { waveId }) : undefined;
  const stillReached = reached?.ok ? reached.value : null;
  const planned = isAhead(wave.status);
  const mayCancel =
    canMove(wave.status, 'cancelled') || report.followers.some((one) => canMove(one.status, 'cancelled'));
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: base, label: WAVES_PAGE.title }]} />}
        actions={
          canEdit(wave.status) &&
          !wave.followsId && (
            <LinkButton href={`${base}/${waveId}/modifier`} look="secondary">
              {WORDS.edit}
            </LinkButton>
          )
        }
        lead={<WaveStatusBadge now={desk.ctx.now} timeZone={desk.school.timeZone} wave={wave} />}
        title={wave.title}
      />
      {problem && (
        <div className="mb-6">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      {(wave.status === 'scheduled' || wave.status === 'sending') && (
        <WorkStopped timeZone={desk.school.timeZone} />
      )}
      <HandNotice desk={desk} wave={wave} />
      {planned ? (
        <BeforeSending desk={desk} search={search} wave={wave} />
      ) : (
        <Report desk={desk} report={report} search={search} stillReached={stillReached} />
      )}
      {planned && (
        <div className="mt-10 space-y-6">
          <WaveSeries desk={desk} report={report} />
          <WaveSteps mayApprove={desk.can('confirm_wave')} report={report} uai={uai} />
        </div>
      )}
      {mayCancel && <CancelWave status={wave.status} uai={uai} waveId={waveId} />}
    </>
  );
}
