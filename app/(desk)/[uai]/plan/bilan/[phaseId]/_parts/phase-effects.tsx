import type { Desk } from '@/app/_server/desk';
import { Card, Section } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { EFFECT_DAYS } from '@/lib/domain/delivery/summarise-effect';
import type { Day } from '@/lib/domain/directory/types';
import { REVIEW_PAGE as WORDS } from '@/lib/messages/plan-follow';
import { describeEffect, WAVE_SINCE } from '@/lib/messages/wave-steps';
import { listPhaseEffects } from '@/lib/services/delivery/list-wave-effects';

/** The waves of the phase that kept a group back: what happened to both. Nothing without one, or without the right. */
export async function PhaseEffects({ desk, from, to }: { desk: Desk; from: Day; to: Day }) {
  const effects = await listPhaseEffects(desk.ctx, desk.scope, { from, to });
  if (effects.length === 0) return null;
  const rows = effects.flatMap(({ id, title, written, heldBack }) => [
    { id: `${id}-written`, name: `${title} · ${WAVE_SINCE.written}`, counts: written },
    ...(heldBack ? [{ id: `${id}-kept`, name: `${title} · ${WAVE_SINCE.heldBack}`, counts: heldBack }] : []),
  ]);
  return (
    <Section id="effets" lead={WAVE_SINCE.comparedLead} title={WORDS.effects}>
      <Card flush>
        <DataTable
          caption={WORDS.effects}
          columns={[
            { id: 'group', header: WAVE_SINCE.group, rowHeader: true, cell: (row) => row.name },
            ...EFFECT_DAYS.map((days) => ({
              id: `within-${days}`,
              header: WAVE_SINCE.within(days),
              align: 'end' as const,
              cell: (row: (typeof rows)[number]) => describeEffect(row.counts[days]),
            })),
          ]}
          rowKey={(row) => row.id}
          rows={rows}
        />
      </Card>
    </Section>
  );
}
