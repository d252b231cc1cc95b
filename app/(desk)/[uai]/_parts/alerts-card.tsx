import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { Badge } from '@/app/_ui/badge';
import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { withFlash } from '@/app/_ui/flash-address';
import { SubmitButton } from '@/app/_ui/submit-button';
import { ALERT_KIND_NAMES, ALERTS, describeAlert } from '@/lib/messages/alerts';
import { listAlerts } from '@/lib/services/alerts/list-alerts';
import { markAlertSeen } from '@/lib/services/alerts/mark-alert-seen';

type Listed = Awaited<ReturnType<typeof listAlerts>>[number];

/** The rest is a click away: the card is part of a page, not the page. */
const SHOWN = 4;

/**
 * « À surveiller »: what needs a look, of what the person may see. Nothing at all when there is nothing.
 * `back` is where « Vu » returns to, inside the desk: '' for its home.
 */
export async function AlertsCard({ uai, back = '' }: { uai: string; back?: '' | '/adoption' }) {
  const { ctx, scope } = await getDesk(uai);
  const alerts = await listAlerts(ctx, scope);
  if (alerts.length === 0) return null;
  const [fresh, seen] = [alerts.filter((a) => !a.seen), alerts.filter((a) => a.seen)];

  async function markSeen(form: FormData) {
    'use server';
    const desk = await getDesk(uai);
    const text = (name: string) => String(form.get(name) ?? '');
    // A form that somebody made up is refused by the verb, as is an alert that is over: both leave the page as it is.
    const marked = await markAlertSeen(desk.ctx, desk.scope, {
      kind: text('kind') as Listed['kind'],
      scopeKind: text('scopeKind') as Listed['scopeKind'],
      scopeCode: text('scopeCode'),
      raisedOn: text('raisedOn'),
    });
    redirect(marked.ok ? withFlash(`/${uai}${back}`, 'alert_seen') : `/${uai}${back}`);
  }

  const line = (alert: Listed) => (
    <AlertLine alert={alert} key={keyOf(alert)} uai={uai}>
      <form action={markSeen}>
        {(['kind', 'scopeKind', 'scopeCode', 'raisedOn'] as const).map((name) => (
          <input key={name} name={name} type="hidden" value={alert[name]} />
        ))}
        <SubmitButton icon="check" look="quiet">
          {ALERTS.seen}
          <span className="sr-only"> : {nameOf(alert)}</span>
        </SubmitButton>
      </form>
    </AlertLine>
  );
  return (
    <Section id="a-surveiller" title={ALERTS.title}>
      <Card flush>
        {fresh.length > 0 && <ul className="divide-y divide-line">{fresh.slice(0, SHOWN).map(line)}</ul>}
        {fresh.length > SHOWN && (
          <div className="border-t border-line px-4 py-3">
            <Disclosure summary={ALERTS.others(fresh.length - SHOWN)}>
              <ul className="-mx-4 divide-y divide-line">{fresh.slice(SHOWN).map(line)}</ul>
            </Disclosure>
          </div>
        )}
        {seen.length > 0 && (
          <div className={fresh.length > 0 ? 'border-t border-line px-4 py-3' : 'px-4 py-3'}>
            <Disclosure summary={ALERTS.alreadySeen(seen.length)}>
              <ul className="-mx-4 divide-y divide-line">
                {seen.map((alert) => (
                  <AlertLine alert={alert} key={keyOf(alert)} uai={uai}>
                    {alert.seenByName && (
                      <p className="text-xs text-muted">{ALERTS.seenBy(alert.seenByName)}</p>
                    )}
                  </AlertLine>
                ))}
              </ul>
            </Disclosure>
          </div>
        )}
      </Card>
    </Section>
  );
}

const keyOf = ({ kind, scopeKind, scopeCode, raisedOn }: Listed) =>
  [kind, scopeKind, scopeCode, raisedOn].join(' ');

const nameOf = (alert: Listed) => `${ALERT_KIND_NAMES[alert.kind]}, ${describeAlert(alert).heading}`;

function AlertLine({ alert, uai, children }: { alert: Listed; uai: string; children: React.ReactNode }) {
  const { heading, sentence, action } = describeAlert(alert);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
      <div className="min-w-0 max-w-prose flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <strong>{heading}</strong>
          <Badge icon="alert" tone="dormant">
            {ALERT_KIND_NAMES[alert.kind]}
          </Badge>
          <span className="text-xs text-muted">{ALERTS.since(alert.raisedOn)}</span>
        </p>
        <p className="mt-0.5 text-sm">{sentence}</p>
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
