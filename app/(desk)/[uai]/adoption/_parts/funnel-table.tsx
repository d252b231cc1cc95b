import { type Column, DataTable } from '@/app/_ui/data-table';
import { CountText, RateStrip, RateText } from '@/app/_ui/rate-bar';
import type { Funnel } from '@/lib/domain/adoption/funnel';
import { formatCount } from '@/lib/messages/format';
import { FUNNEL_STEPS, OVERVIEW } from '@/lib/messages/overview';
import { UI } from '@/lib/messages/ui';

type Row = { step: keyof Funnel; name: string; reached: number | null; lost: number | null };

/** The steps to EduConnect, a bar each; what no list tells stays unknown. A table: it needs no other one. */
export function FunnelTable({
  audience,
  funnel,
  linkOf,
}: {
  audience: string;
  funnel: Funnel;
  /** The people at a step, for who sees them by name. */
  linkOf?: ((step: keyof Funnel) => string) | undefined;
}) {
  const rows = FUNNEL_STEPS.map(({ step, name }, i): Row => {
    const before = FUNNEL_STEPS[i - 1];
    const [reached, earlier] = [funnel[step], before ? funnel[before.step] : null];
    return { step, name, reached, lost: reached === null || earlier === null ? null : earlier - reached };
  });
  const columns: Column<Row>[] = [
    {
      id: 'step',
      header: OVERVIEW.funnelStep,
      rowHeader: true,
      className: 'min-w-44',
      cell: (row) => row.name,
    },
    {
      id: 'reached',
      header: audience,
      className: 'w-1/2',
      cell: ({ step, name, reached }) => (
        <>
          {step === 'enrolled' ? (
            <strong className="font-semibold">
              <CountText count={funnel.enrolled} href={linkOf?.(step)} name={`${audience}, ${name}`} />
            </strong>
          ) : (
            <RateText
              href={linkOf?.(step)}
              name={`${audience}, ${name}`}
              part={reached}
              whole={funnel.enrolled}
            />
          )}
          <RateStrip className="mt-1" part={reached} tone={TONES[step]} whole={funnel.enrolled} />
        </>
      ),
    },
    {
      id: 'lost',
      header: OVERVIEW.lostColumn,
      align: 'end',
      cell: ({ lost }) => (lost === null ? '' : formatCount(lost)),
    },
  ];
  return (
    <DataTable
      caption={`${UI.named(OVERVIEW.funnelTitle)}${audience}`}
      columns={columns}
      rowKey={(row) => row.step}
      rows={rows}
    />
  );
}

const TONES = {
  enrolled: 'families',
  withAccount: 'activation',
  notified: 'activation',
  activated: 'activation',
  throughEduConnect: 'connection',
} as const;
