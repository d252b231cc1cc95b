import { Card } from '@/app/_ui/card';
import { CountText } from '@/app/_ui/rate-bar';
import type { Change, Changes } from '@/lib/domain/adoption/compare-days';
import { CHANGE_SIGNS, listChanges, OVERVIEW } from '@/lib/messages/overview';
import { linkChange } from './figure-links';

/** What moved between the two newest days with news, gains and losses apart, each with the way to who moved. */
export function ChangesCard({
  changes,
  uai,
  seesGuardians,
}: {
  changes: Changes | null;
  uai: string;
  seesGuardians: boolean;
}) {
  return (
    <Card>
      <h3 className="mb-1 text-base font-semibold">{OVERVIEW.changesTitle}</h3>
      {changes ? (
        <>
          <p className="text-sm text-muted">{OVERVIEW.changesLead(changes)}</p>
          <dl className="mt-2 divide-y divide-line text-sm">
            {listChanges(changes).map(({ key, label, change }) => (
              <div className="flex justify-between gap-4 py-1.5" key={key}>
                <dt>{label}</dt>
                <dd className="tabular whitespace-nowrap font-semibold">
                  <Moved
                    change={change}
                    label={label}
                    links={linkChange(uai, seesGuardians, key, changes.fromOn)}
                  />
                </dd>
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

/** "+3 et −1": each number opens its own people. */
function Moved({
  change,
  label,
  links,
}: {
  change: Change;
  label: string;
  links: ReturnType<typeof linkChange>;
}) {
  const { gained, lost } = change;
  if (gained === 0 && lost === 0) return CHANGE_SIGNS.none;
  return (
    <>
      {gained > 0 && (
        <CountText count={gained} href={links?.gained} name={label} text={CHANGE_SIGNS.gained(gained)} />
      )}
      {gained > 0 && lost > 0 && CHANGE_SIGNS.and}
      {lost > 0 && <CountText count={lost} href={links?.lost} name={label} text={CHANGE_SIGNS.lost(lost)} />}
    </>
  );
}
