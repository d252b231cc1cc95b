import Link from 'next/link';
import { Badge, type BadgeTone } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import type { IconName } from '@/app/_ui/icon';
import { Pager } from '@/app/_ui/pager';
import { Tabs } from '@/app/_ui/tabs';
import { DELIVERY_STATUSES, type DeliveryStatus, type FailureCode } from '@/lib/domain/delivery/types';
import { deliveryStatuses, exclusionReasons } from '@/lib/messages/campaign';
import { OUTCOME_TABS, RECIPIENTS_TABLE as WORDS } from '@/lib/messages/campaign-pages';
import { describeFailure } from '@/lib/messages/failures';
import { formatCount, formatMoment } from '@/lib/messages/format';
import { describeLeftOut, listLeftOut } from '@/lib/messages/wave-sentences';
import { describeWait } from '@/lib/messages/wave-steps';
import type { WaveReport } from '@/lib/services/delivery/get-wave';

const LOOKS: Record<DeliveryStatus, { tone: BadgeTone; icon: IconName }> = {
  pending: { tone: 'neutral', icon: 'clock' },
  sent: { tone: 'adopted', icon: 'check' },
  excluded: { tone: 'neutral', icon: 'close' },
  failed: { tone: 'danger', icon: 'error' },
};

/** Recipients by name with their outcome, filtered through the address, a page at a time. */
export function Recipients({
  uai,
  timeZone,
  report,
  search,
}: {
  uai: string;
  timeZone: string;
  report: WaveReport;
  search: { etat?: string; raison?: string };
}) {
  const { wave, counts, excluded, failed, recipients, page, pages } = report;
  const hrefOf = (filter: { etat?: string; raison?: string; page?: string }) => {
    const params = new URLSearchParams(filter);
    return `/${uai}/campagnes/${wave.id}${params.size > 0 ? `?${params}` : ''}#destinataires`;
  };
  const kept = {
    ...(search.etat ? { etat: search.etat } : {}),
    ...(search.raison ? { raison: search.raison } : {}),
  };
  const all = DELIVERY_STATUSES.reduce((sum, status) => sum + counts[status], 0);
  const tabs = (['sent', 'pending', 'excluded', 'failed'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => ({
      href: hrefOf({ etat: status }),
      label: OUTCOME_TABS[status],
      count: formatCount(counts[status]),
      current: search.etat === status,
    }));
  const reasons = listLeftOut(excluded);
  const failures = Object.entries(failed) as [FailureCode, number][];
  return (
    <>
      <Tabs
        label={WORDS.filters}
        tabs={[
          { href: hrefOf({}), label: WORDS.all, count: formatCount(all), current: !search.etat },
          ...tabs,
        ]}
      />
      {search.etat === 'excluded' && (
        <ul aria-label={WORDS.byReason} className="mb-4 space-y-1 text-sm">
          {reasons.map(([reason, count]) => (
            <li key={reason}>
              <Link
                aria-current={search.raison === reason ? 'true' : undefined}
                className="link inline-block py-1 aria-[current=true]:font-semibold"
                href={hrefOf({ etat: 'excluded', raison: reason })}
              >
                {describeLeftOut(reason, count)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {search.etat === 'failed' && (
        <ul className="mb-4 space-y-1 text-sm">
          {failures.map(([code, count]) => (
            <li key={code}>{WORDS.failedCount(describeFailure(code, wave.channel), count)}</li>
          ))}
        </ul>
      )}
      <Card flush>
        <DataTable
          caption={WORDS.caption}
          columns={[
            {
              id: 'person',
              header: WORDS.person,
              rowHeader: true,
              className: 'max-w-40 sm:max-w-none',
              cell: (row) => `${row.name} ${row.firstName}`,
            },
            {
              id: 'outcome',
              header: WORDS.outcome,
              cell: (row) => (
                <Badge icon={LOOKS[row.status].icon} tone={LOOKS[row.status].tone}>
                  {deliveryStatuses[row.status]}
                </Badge>
              ),
            },
            {
              id: 'reason',
              header: WORDS.reason,
              className: 'min-w-48',
              cell: (row) =>
                row.exclusion
                  ? exclusionReasons[row.exclusion]
                  : row.failure && row.status !== 'sent'
                    ? describeFailure(row.failure, wave.channel)
                    : row.status === 'pending' && row.waitsFor
                      ? describeWait(row.waitsFor, row.dueAt, timeZone)
                      : '',
            },
            {
              id: 'at',
              header: WORDS.at,
              className: 'whitespace-nowrap',
              cell: (row) => (row.settledAt ? formatMoment(row.settledAt, timeZone) : ''),
            },
          ]}
          empty={<p className="p-4 text-sm text-muted">{WORDS.empty}</p>}
          rowKey={(row) => row.holderId}
          rows={recipients}
        />
      </Card>
      <Pager hrefOf={(number) => hrefOf({ ...kept, page: String(number) })} page={page} pages={pages} />
    </>
  );
}
