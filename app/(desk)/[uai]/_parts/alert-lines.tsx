import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/app/_ui/badge';
import type { StoredAlert } from '@/lib/domain/planning/alert';
import { ALERT_KIND_NAMES, ALERTS, describeAlert, describeGroup, WHAT_TO_DO } from '@/lib/messages/alerts';

const ROW = 'flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3';
const TEXT = 'min-w-0 max-w-prose flex-1 basis-64';

const Kind = ({ kind }: Pick<StoredAlert, 'kind'>) => (
  <Badge icon="alert" tone="dormant">
    {ALERT_KIND_NAMES[kind]}
  </Badge>
);

/** One alert with what to do and where; its button or mark beside it. */
export function AlertLine({
  alert,
  uai,
  children,
}: {
  alert: StoredAlert;
  uai: string;
  children: ReactNode;
}) {
  const { heading, sentence, action } = describeAlert(alert);
  return (
    <li className={ROW}>
      <div className={TEXT}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <strong>{heading}</strong>
          <Kind kind={alert.kind} />
          <span className="text-xs text-muted">{ALERTS.since(alert.raisedOn)}</span>
        </p>
        <p className="mt-0.5 text-sm">{sentence}</p>
        <p className="mt-0.5 text-sm text-muted">{WHAT_TO_DO[alert.kind]}</p>
        <p className="mt-1 text-sm">
          <Link className="link" href={`/${uai}${action.path}`}>
            {action.label}
            <span className="sr-only"> {heading}</span>
          </Link>
        </p>
      </div>
      {children}
    </li>
  );
}

/** Several classes with the same trouble: each is the way to its page. */
export function GroupLine({
  alerts,
  uai,
  children,
}: {
  alerts: readonly StoredAlert[];
  uai: string;
  children: ReactNode;
}) {
  const { heading, classes } = describeGroup(alerts);
  const [first] = alerts;
  if (!first) return null;
  const since = alerts.map((alert) => alert.raisedOn).sort()[0] ?? first.raisedOn;
  return (
    <li className={ROW}>
      <div className={TEXT}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <strong>{heading}</strong>
          <Kind kind={first.kind} />
          <span className="text-xs text-muted">{ALERTS.since(since)}</span>
        </p>
        <ul className="mt-1 flex flex-wrap gap-x-3 text-sm">
          {classes.map(({ code, count, path }) => (
            <li key={code}>
              <Link className="link inline-flex min-h-8 items-center" href={`/${uai}${path}`}>
                {code}
              </Link>{' '}
              <span className="tabular text-muted">({count})</span>
            </li>
          ))}
        </ul>
        <p className="text-xs text-muted">{ALERTS.counted}</p>
        <p className="mt-1 text-sm text-muted">{WHAT_TO_DO[first.kind]}</p>
      </div>
      {children}
    </li>
  );
}
