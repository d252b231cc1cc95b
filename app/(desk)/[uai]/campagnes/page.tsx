import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { departureOf } from '@/lib/domain/campaign/departure';
import { dayIn } from '@/lib/domain/directory/day';
import { describeAudience } from '@/lib/messages/audience';
import { BOUNCED } from '@/lib/messages/bounced';
import { WAVE_CHANNEL_NAMES, WAVE_GOALS, WAVES_PAGE as WORDS } from '@/lib/messages/campaign-pages';
import { formatCount, formatMoment } from '@/lib/messages/format';
import { MESSAGE_LIBRARY } from '@/lib/messages/mails/pages';
import { OPPOSITIONS } from '@/lib/messages/oppositions';
import { SEGMENTS_PAGE } from '@/lib/messages/segments';
import { listWaves, type WaveRow } from '@/lib/services/campaign/list-waves';
import { NotForYou } from './_parts/not-for-you';
import { WaveStatusBadge } from './_parts/wave-status-badge';

export const metadata: Metadata = { title: WORDS.title };

/** « Vagues »: what waits, what leaves when, what became of it. */
export default async function WavesPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  const listed = await listWaves(desk.ctx, desk.scope);
  if (!listed.ok) return <NotForYou />;
  const waves = listed.value;
  const { timeZone } = desk.school;
  const titles = new Map(waves.map((wave) => [wave.id, wave.title]));
  const titleOf = (waveId: string) => titles.get(waveId);
  const base = `/${uai}/campagnes`;
  const count = (status: string) => waves.filter((wave) => wave.status === status).length;
  // A reminder is confirmed with its wave.
  const drafts = waves.filter((wave) => wave.status === 'draft' && !wave.followsId);
  const create = (
    <LinkButton href={`${base}/nouvelle`} icon="send">
      {WORDS.create}
    </LinkButton>
  );
  const others = (
    <>
      <LinkButton href={`${base}/modeles`} look="secondary">
        {MESSAGE_LIBRARY.title}
      </LinkButton>
      <LinkButton href={`${base}/segments`} look="secondary">
        {SEGMENTS_PAGE.link}
      </LinkButton>
      <LinkButton href={`${base}/adresses`} look="secondary">
        {BOUNCED.link}
      </LinkButton>
      <LinkButton href={`${base}/oppositions`} look="secondary">
        {OPPOSITIONS.link}
      </LinkButton>
    </>
  );
  if (waves.length === 0) {
    return (
      <>
        <PageHeader actions={others} title={WORDS.title} />
        <EmptyState action={create} icon="send" title={WORDS.emptyTitle}>
          <p>{WORDS.empty}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        actions={
          <>
            {create}
            {others}
          </>
        }
        lead={WORDS.lead(drafts.length, count('scheduled'))}
        title={WORDS.title}
      />
      <Card flush>
        <DataTable
          caption={WORDS.caption}
          columns={[
            {
              id: 'title',
              header: WORDS.wave,
              rowHeader: true,
              className: 'min-w-36 max-w-44 sm:max-w-xs',
              cell: (wave) => (
                <Link className="link" href={`${base}/${wave.id}`}>
                  {wave.title}
                </Link>
              ),
            },
            {
              id: 'status',
              header: WORDS.status,
              cell: (wave) => <WaveStatusBadge now={desk.ctx.now} timeZone={timeZone} wave={wave} />,
            },
            {
              id: 'audience',
              header: WORDS.audience,
              className: 'min-w-48',
              cell: (wave) => (
                <>
                  {describeAudience(wave.audience, titleOf)}
                  <span className="block text-xs text-muted">
                    {WAVE_CHANNEL_NAMES[wave.channel].name}
                    {/* A goal counts guardians: a message to pupils has none. */}
                    {wave.audience.kind === 'guardians' && ` · ${WAVE_GOALS[wave.audience.goal].name}`}
                  </span>
                </>
              ),
            },
            {
              id: 'when',
              header: WORDS.when,
              className: 'min-w-40',
              cell: (wave) => {
                const at = departureOf(wave);
                if (at) return formatMoment(at, timeZone);
                return <span className="text-muted">{describeNoDeparture(wave, timeZone)}</span>;
              },
            },
            ...(['sent', 'excluded', 'failed'] as const).map((outcome) => ({
              id: outcome,
              header: WORDS[outcome],
              align: 'end' as const,
              onPhone: (wave: (typeof waves)[number]) => wave.startedAt !== null,
              cell: (wave: (typeof waves)[number]) =>
                wave.startedAt ? (
                  formatCount(wave[outcome])
                ) : (
                  <span className="text-muted">{WORDS.notYet}</span>
                ),
            })),
          ]}
          rowKey={(wave) => wave.id}
          rows={waves}
          stacked
        />
      </Card>
    </>
  );
}

/** What stands for the departure of a wave that has none. */
function describeNoDeparture(wave: WaveRow, timeZone: string): string {
  if (wave.status === 'approved') return WORDS.toChoose;
  if (wave.status !== 'draft') return WORDS.notYet;
  return wave.proposedOn
    ? WORDS.proposedFor(wave.proposedOn)
    : WORDS.draftedBy(dayIn(timeZone, wave.createdAt), wave.createdBy);
}
