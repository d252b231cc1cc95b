import Link from 'next/link';
import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { EFFECT_DAYS } from '@/lib/domain/delivery/summarise-effect';
import { describeEffect, describeSince, WAVE_SINCE as WORDS } from '@/lib/messages/wave-steps';
import type { WaveReport } from '@/lib/services/delivery/get-wave';
import { getWaveEffect } from '@/lib/services/delivery/get-wave-effect';

/** What has happened since: notes on the sending, and who has activated, beside those who were kept back. */
export async function WaveSince({ desk, report }: { desk: Desk; report: WaveReport }) {
  const { wave, counts, resend } = report;
  const found = await getWaveEffect(desk.ctx, desk.scope, { waveId: wave.id });
  const effect = found.ok ? found.value : undefined;
  const groups = effect
    ? [
        { id: 'written', name: WORDS.written, counts: effect.written },
        ...(effect.heldBack ? [{ id: 'kept', name: WORDS.heldBack, counts: effect.heldBack }] : []),
      ]
    : [];
  const notes = describeSince(report);
  return (
    <>
      {notes.length > 0 && (
        <Alert tone="info">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Alert>
      )}
      {resend && (
        <p className="text-sm">
          <Link className="link" href={`/${desk.school.uai}/campagnes/${resend.id}`}>
            {resend.title}
          </Link>
        </p>
      )}
      {effect && counts.sent > 0 && (
        <Section id="depuis" lead={effect.heldBack ? WORDS.comparedLead : WORDS.lead} title={WORDS.title}>
          <Card flush>
            <DataTable
              caption={WORDS.caption}
              columns={[
                { id: 'group', header: WORDS.group, rowHeader: true, cell: (row) => row.name },
                ...EFFECT_DAYS.map((days) => ({
                  id: `within-${days}`,
                  header: WORDS.within(days),
                  align: 'end' as const,
                  cell: (row: (typeof groups)[number]) => describeEffect(row.counts[days]),
                })),
              ]}
              rowKey={(row) => row.id}
              rows={groups}
            />
          </Card>
        </Section>
      )}
    </>
  );
}
