import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { withFlash } from '@/app/_ui/flash-address';
import { SubmitButton } from '@/app/_ui/submit-button';
import { groupAlerts } from '@/lib/domain/planning/group-alerts';
import { ALERT_KIND_NAMES, ALERTS, describeAlert, describeGroup } from '@/lib/messages/alerts';
import { listAlerts } from '@/lib/services/alerts/list-alerts';
import { markAlertsSeen } from '@/lib/services/alerts/mark-alerts-seen';
import { AlertLine, GroupLine } from './alert-lines';

type Listed = Awaited<ReturnType<typeof listAlerts>>[number];

/** The rest is a click away: the card is part of a page, not the page. */
const SHOWN = 4;

const NAME_FIELDS = ['kind', 'scopeKind', 'scopeCode', 'raisedOn'] as const;

/**
 * « À surveiller »: what needs a look, of what the person may see, classes with the same trouble together. Nothing at
 * all when there is nothing. `back` is where « Vu » returns to, inside the desk: '' for its home.
 */
export async function AlertsCard({ uai, back = '' }: { uai: string; back?: '' | '/adoption' }) {
  const { ctx, scope } = await getDesk(uai);
  const alerts = await listAlerts(ctx, scope);
  if (alerts.length === 0) return null;
  const fresh = groupAlerts(alerts.filter((a) => !a.seen));
  const seen = groupAlerts(alerts.filter((a) => a.seen)).flat();

  async function markSeen(form: FormData) {
    'use server';
    const desk = await getDesk(uai);
    const [kinds, scopes, codes, days] = NAME_FIELDS.map((name) => form.getAll(name).map(String));
    // A form that somebody made up is refused by the verb, as are alerts that are over: both leave the page as it is.
    const marked = await markAlertsSeen(
      desk.ctx,
      desk.scope,
      (kinds ?? []).map((kind, i) => ({
        kind,
        scopeKind: scopes?.[i] ?? '',
        scopeCode: codes?.[i] ?? '',
        raisedOn: days?.[i] ?? '',
      })),
    );
    redirectFresh(marked.ok ? withFlash(`/${uai}${back}`, 'alert_seen') : `/${uai}${back}`);
  }

  const line = (group: Listed[]) => {
    const [first] = group;
    if (!first) return null;
    const button = (
      <form action={markSeen}>
        {group.flatMap((alert) =>
          NAME_FIELDS.map((name) => (
            <input key={`${keyOf(alert)} ${name}`} name={name} type="hidden" value={alert[name]} />
          )),
        )}
        <SubmitButton icon="check" look="quiet">
          {group.length > 1 ? ALERTS.seenAll : ALERTS.seen}
          <span className="sr-only"> : {nameOf(group)}</span>
        </SubmitButton>
      </form>
    );
    return group.length > 1 ? (
      <GroupLine alerts={group} key={keyOf(first)} uai={uai}>
        {button}
      </GroupLine>
    ) : (
      <AlertLine alert={first} key={keyOf(first)} uai={uai}>
        {button}
      </AlertLine>
    );
  };
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

const nameOf = (group: Listed[]): string => {
  const [first] = group;
  if (!first) return '';
  if (group.length > 1) return describeGroup(group).heading;
  return `${ALERT_KIND_NAMES[first.kind]}, ${describeAlert(first).heading}`;
};
