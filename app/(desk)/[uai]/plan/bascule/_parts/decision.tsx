import type { ReactNode } from 'react';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { SelectField, TextArea, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { addDays } from '@/lib/domain/directory/day';
import { OVERRIDE_CAUSES } from '@/lib/domain/planning/switch-over/decision';
import { OVERRIDE_CAUSE_NAMES, STATE_NAMES, SWITCH_OVER as WORDS } from '@/lib/messages/switch-over';
import type { SwitchOverView } from '@/lib/services/planning/switch-over/get-switch-over';
import { closeAction, confirmAction, overrideAction, postponeAction, withdrawAction } from '../actions';

const TONES = { open: 'neutral', confirmed: 'adopted', overridden: 'dormant', closed: 'accent' } as const;

/** What the principal may decide now; a colleague sees where it stands and who decides. */
export function Decision({
  uai,
  view,
  mayDecide,
}: {
  uai: string;
  view: SwitchOverView;
  mayDecide: boolean;
}) {
  const { state, read } = view;
  return (
    <div className="space-y-4">
      <p className="flex flex-wrap items-center gap-2">
        <Badge icon={state === 'open' ? 'clock' : 'check'} tone={TONES[state]}>
          {STATE_NAMES[state]}
        </Badge>
        {!mayDecide && state !== 'closed' && (
          <span className="text-sm text-muted">{WORDS.onlyPrincipal}</span>
        )}
      </p>
      {mayDecide && state === 'open' && <ToDecide uai={uai} view={view} />}
      {mayDecide && (state === 'confirmed' || state === 'overridden') && (
        <div className="flex flex-wrap items-start gap-4">
          {view.daysLeft <= 0 ? (
            <Offer hint={WORDS.closeHint}>
              <form action={closeAction.bind(null, uai, read)}>
                <SubmitButton icon="lock">{WORDS.close}</SubmitButton>
              </form>
            </Offer>
          ) : (
            <Offer hint={WORDS.withdrawHint}>
              <form action={withdrawAction.bind(null, uai, read)}>
                <SubmitButton icon="undo" look="secondary">
                  {WORDS.withdraw}
                </SubmitButton>
              </form>
            </Offer>
          )}
        </div>
      )}
      {mayDecide && state !== 'closed' && <Postpone uai={uai} view={view} />}
    </div>
  );
}

const Offer = ({ hint, children }: { hint: string; children: ReactNode }) => (
  <div className="max-w-prose space-y-1.5">
    {children}
    <p className="text-sm text-muted">{hint}</p>
  </div>
);

function ToDecide({ uai, view }: { uai: string; view: SwitchOverView }) {
  const { isMet, read, daysLeft } = view;
  if (daysLeft < 0) return <p className="max-w-prose">{WORDS.passed}</p>;
  if (isMet)
    return (
      <form action={confirmAction.bind(null, uai, read)}>
        <SubmitButton icon="check">{WORDS.confirm}</SubmitButton>
      </form>
    );
  return (
    <Disclosure summary={WORDS.override}>
      <Card className="max-w-prose">
        <form action={overrideAction.bind(null, uai, read)} className="space-y-4">
          <p className="text-sm">{WORDS.overrideLead}</p>
          <SelectField
            hint={WORDS.causeHint}
            id="cause"
            label={WORDS.cause}
            options={OVERRIDE_CAUSES.map((value) => ({ value, label: OVERRIDE_CAUSE_NAMES[value] }))}
          />
          <TextArea
            hint={WORDS.reasonHint}
            id="motif"
            label={WORDS.reason}
            maxLength={1000}
            minLength={10}
            required
            rows={4}
          />
          <TextField
            autoComplete="current-password"
            hint={WORDS.passwordHint}
            id="mot-de-passe"
            label={WORDS.password}
            required
            type="password"
          />
          <SubmitButton icon="lock" look="danger">
            {WORDS.sign}
          </SubmitButton>
        </form>
      </Card>
    </Disclosure>
  );
}

function Postpone({ uai, view }: { uai: string; view: SwitchOverView }) {
  const { read, switchOverOn, todayOn } = view;
  const [latest = todayOn] = [switchOverOn, todayOn].sort().reverse();
  const first = addDays(latest, 1);
  return (
    <Disclosure summary={WORDS.postpone}>
      <Card className="max-w-prose">
        <form action={postponeAction.bind(null, uai, read)} className="space-y-4">
          <p className="text-sm">{WORDS.postponeLead}</p>
          <TextField
            hint={WORDS.newDayHint}
            id="jour"
            label={WORDS.newDay}
            min={first}
            required
            type="date"
          />
          <TextArea
            hint={WORDS.reasonHint}
            id="motif-report"
            label={WORDS.reason}
            maxLength={1000}
            minLength={10}
            required
            rows={3}
          />
          <SubmitButton icon="calendar" look="secondary">
            {WORDS.postponeDo}
          </SubmitButton>
        </form>
      </Card>
    </Disclosure>
  );
}
