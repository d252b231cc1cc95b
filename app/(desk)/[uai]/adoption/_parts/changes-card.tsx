import { Card } from '@/app/_ui/card';
import type { Changes } from '@/lib/domain/adoption/compare-days';
import { formatChange, listChanges, OVERVIEW } from '@/lib/messages/overview';

/** What moved between the two newest days with news, gains and losses apart. */
export function ChangesCard({ changes }: { changes: Changes | null }) {
  return (
    <Card>
      <h3 className="mb-1 text-base font-semibold">{OVERVIEW.changesTitle}</h3>
      {changes ? (
        <>
          <p className="text-sm text-muted">{OVERVIEW.changesLead(changes)}</p>
          <dl className="mt-2 divide-y divide-line text-sm">
            {listChanges(changes).map(({ label, change }) => (
              <div className="flex justify-between gap-4 py-1.5" key={label}>
                <dt>{label}</dt>
                <dd className="tabular whitespace-nowrap font-semibold">{formatChange(change)}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <p className="text-muted">{OVERVIEW.noChanges}</p>
      )}
    </Card>
  );
}
