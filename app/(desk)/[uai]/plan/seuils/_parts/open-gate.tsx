import Link from 'next/link';
import { Suspense } from 'react';
import type { Desk } from '@/app/_server/desk';
import { Button } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { DisabledWithReason, Disclosure } from '@/app/_ui/disclosure';
import { SelectField, TextArea } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { MOST_REPLAN_WEEKS } from '@/lib/domain/planning/follow/build-replan';
import { GATES_PAGE as WORDS } from '@/lib/messages/plan-follow';
import { TO_DO_PAGE } from '@/lib/messages/plan-pages';
import type { GateLine, PlanGates } from '@/lib/services/planning/follow/get-gates';
import { NOTE_CHARACTERS } from '@/lib/services/planning/plan-text';
import { answerGateAction } from '../actions';
import { GateFigures } from './gate-figures';
import { Replans } from './replans';

type Props = { desk: Desk; found: PlanGates; gate: GateLine; weeks: number };

/** A missed threshold with what may become of the plan: each proposal simulated, or the plan as it is with a reason. */
export function OpenGate({ desk, found, gate, weeks }: Props) {
  const id = `seuil-${gate.phaseId}`;
  const mayDecide = desk.can('adopt_plan');
  return (
    <Section id={id} lead={WORDS.asks} title={WORDS.open(gate.title, gate.startsOn)}>
      <Card className="space-y-6">
        <GateFigures decisions={gate.decisions} />
        {gate.undone && <p className="text-sm">{WORDS.undone}</p>}
        <form action={`/${desk.school.uai}/plan/seuils#${id}`} className="flex flex-wrap items-end gap-3">
          <SelectField
            defaultValue={String(weeks)}
            id={`${id}-semaines`}
            label={WORDS.weeks}
            name="semaines"
            options={Array.from({ length: MOST_REPLAN_WEEKS }, (_, i) => ({
              value: String(i + 1),
              label: TO_DO_PAGE.weeks(i + 1),
            }))}
          />
          <Button look="secondary" type="submit">
            {WORDS.recompute}
          </Button>
        </form>
        <Suspense fallback={<p className="text-muted">{WORDS.simulating}</p>} key={weeks}>
          <Replans desk={desk} found={found} gate={gate} weeks={weeks} />
        </Suspense>
        {gate.closesOldLogin && (
          <p className="max-w-prose text-sm">
            {WORDS.switchOver}{' '}
            <Link className="link font-semibold" href={`/${desk.school.uai}/plan/bascule#decision`}>
              {WORDS.toSwitchOver}
            </Link>
          </p>
        )}
        {mayDecide ? (
          <div className="grid gap-6 lg:grid-cols-2">
            {!gate.closesOldLogin && (
              <WithReason answer="accepted" desk={desk} gate={gate} planId={found.planId} />
            )}
            <WithReason answer="declined" desk={desk} gate={gate} planId={found.planId} />
          </div>
        ) : (
          <DisabledWithReason label={WORDS.take} reason={WORDS.onlyPrincipal} />
        )}
      </Card>
    </Section>
  );
}

const ANSWERS = {
  accepted: { title: WORDS.accept, hint: WORDS.acceptHint, confirm: WORDS.confirmAccept },
  declined: { title: WORDS.decline, hint: WORDS.declineHint, confirm: WORDS.confirmDecline },
} as const;

function WithReason({
  answer,
  desk,
  gate,
  planId,
}: Pick<Props, 'desk' | 'gate'> & { answer: keyof typeof ANSWERS; planId: string }) {
  const { title, hint, confirm } = ANSWERS[answer];
  const { phaseId, startsOn } = gate;
  const key = { planId, phaseId, startsOn };
  return (
    <Disclosure summary={title}>
      <form action={answerGateAction.bind(null, desk.school.uai, key, answer)} className="space-y-3">
        <TextArea
          hint={hint}
          id={`motif-${answer}-${phaseId}`}
          label={WORDS.reason}
          maxLength={NOTE_CHARACTERS}
          name="reason"
          required
          rows={3}
        />
        <SubmitButton look="secondary">{confirm}</SubmitButton>
      </form>
    </Disclosure>
  );
}
