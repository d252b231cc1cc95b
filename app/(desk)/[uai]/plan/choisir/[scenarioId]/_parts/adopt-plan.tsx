import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { ChoiceField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { WorkCount } from '@/lib/domain/planning/prepare/count-work';
import { PREVIEW_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { ADOPTION, describeWorkCount } from '@/lib/messages/prepared-work';
import type { PlanRequest } from '@/lib/services/planning/build-requested-plan';
import { adoptPlanAction } from '../../../actions';

/** The end of a preview: what adopting does, and who may. */
export function AdoptPlan({
  uai,
  request,
  canAdopt,
  replaces,
  work,
}: {
  uai: string;
  request: PlanRequest;
  canAdopt: boolean;
  /** The plan that runs as this page is made. */
  replaces: { id: string; title: string } | undefined;
  work: WorkCount;
}) {
  const asked = { ...request, ...(replaces ? { replaces: replaces.id } : {}) };
  return (
    <Section id="adopter" title={WORDS.adopt}>
      <Card className="max-w-prose space-y-4">
        <p>{WORDS.adoptText}</p>
        <p>{describeWorkCount(work)}</p>
        {replaces && <Alert tone="warn">{WORDS.replaceText(replaces.title)}</Alert>}
        {canAdopt ? (
          <form action={adoptPlanAction.bind(null, uai, asked, work.automatic)} className="space-y-4">
            {work.automatic.waves + work.automatic.banners > 0 && (
              <ChoiceField
                hint={ADOPTION.automaticHint}
                id="automatiques"
                label={ADOPTION.automatic(work.automatic)}
                value="1"
              />
            )}
            <SubmitButton icon="flag">{replaces ? WORDS.replace : WORDS.adopt}</SubmitButton>
          </form>
        ) : (
          <DisabledWithReason label={WORDS.adopt} reason={WORDS.onlyPrincipal} />
        )}
      </Card>
    </Section>
  );
}
