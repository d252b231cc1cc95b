import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { PREVIEW_PAGE as WORDS } from '@/lib/messages/plan-pages';
import type { PlanRequest } from '@/lib/services/planning/build-requested-plan';
import { adoptPlanAction } from '../../../actions';

/** The end of a preview: what adopting does, and who may. */
export function AdoptPlan({
  uai,
  request,
  canAdopt,
  isReplacing,
}: {
  uai: string;
  request: PlanRequest;
  canAdopt: boolean;
  isReplacing: boolean;
}) {
  return (
    <Section id="adopter" title={WORDS.adopt}>
      <Card className="max-w-prose space-y-4">
        <p>{WORDS.adoptText}</p>
        {isReplacing && <Alert tone="warn">{WORDS.replaceText}</Alert>}
        {canAdopt ? (
          <form action={adoptPlanAction.bind(null, uai, request)}>
            <SubmitButton icon="flag">{isReplacing ? WORDS.replace : WORDS.adopt}</SubmitButton>
          </form>
        ) : (
          <DisabledWithReason label={WORDS.adopt} reason={WORDS.onlyPrincipal} />
        )}
      </Card>
    </Section>
  );
}
