import { getRegionDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Button } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { SelectField, TextField } from '@/app/_ui/field';
import { Timeline } from '@/app/(desk)/[uai]/plan/_parts/timeline';
import { isDay } from '@/lib/domain/directory/day';
import type { Scenario } from '@/lib/domain/planning/scenario';
import { formatSpan } from '@/lib/messages/format';
import { formatDayInYear } from '@/lib/messages/plan-pages';
import { describeWarning, PLAN_ROLE_NAMES } from '@/lib/messages/planning';
import { describeProblem } from '@/lib/messages/problems';
import { CALENDARS } from '@/lib/messages/region-calendars';
import { REGION_SCENARIOS as WORDS } from '@/lib/messages/region-scenarios';
import { UI } from '@/lib/messages/ui';
import { previewScenario } from '@/lib/services/planning/preview-scenario';
import { listZones } from '@/lib/services/planning/region-ground';

type Props = { scenario: Scenario; isFaulty: boolean; asked: { zone?: string; jour?: string } };

/** The draft as it is saved, dated in the calendar of a zone: a picture, and the same dates in words. */
export async function DatedPreview({ scenario, isFaulty, asked }: Props) {
  const { ctx, scope } = await getRegionDesk();
  if (isFaulty) {
    return (
      <Section id="apercu" title={WORDS.preview}>
        <p className="text-sm text-muted">{WORDS.previewLater}</p>
      </Section>
    );
  }
  const zones = listZones(scope.regionCode);
  const adoptedOn = asked.jour && isDay(asked.jour) ? asked.jour : undefined;
  const zone = zones.find((one) => one === asked.zone) ?? zones[0];
  const preview = await previewScenario(ctx, scope, { scenario, zone, adoptedOn });
  const titleOf = (id: string) => scenario.phases.find((phase) => phase.id === id)?.title ?? id;
  return (
    <Section
      id="apercu"
      lead={preview.ok && WORDS.previewLead(preview.value.zone, preview.value.adoptedOn)}
      title={WORDS.preview}
    >
      <form action="#apercu" className="mb-4 flex flex-wrap items-end gap-3" method="get">
        {zones.length > 1 && (
          <SelectField
            className="w-40"
            defaultValue={zone}
            id="zone"
            label={WORDS.zone}
            options={zones.map((one) => ({ value: one, label: CALENDARS.zone(one) }))}
          />
        )}
        <TextField
          className="w-48"
          defaultValue={preview.ok ? preview.value.adoptedOn : adoptedOn}
          id="jour"
          label={WORDS.adoptedOn}
          type="date"
        />
        <Button look="secondary" type="submit">
          {WORDS.previewShow}
        </Button>
      </form>
      {preview.ok ? (
        <div className="space-y-4">
          <Card>
            <Timeline
              calendar={preview.value.calendar}
              phases={preview.value.plan.phases.map((phase) => ({
                ...phase,
                hasGate: phase.gates.length > 0,
              }))}
              todayOn={preview.value.adoptedOn}
            />
          </Card>
          {preview.value.plan.warnings.length > 0 && (
            <ul className="max-w-prose list-disc space-y-1 pl-5 text-sm">
              {preview.value.plan.warnings
                .filter((warning) => warning.code !== 'families_unknown')
                .map((warning) => describeWarning(warning, titleOf))
                .map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
            </ul>
          )}
          {preview.value.plan.phases.map((phase) => (
            <Disclosure
              key={phase.id}
              summary={`${UI.named(phase.title)}${formatSpan(phase.startsOn, phase.endsOn)}`}
            >
              <ul className="space-y-1 text-sm">
                {phase.actions.map((action) => (
                  <li key={action.id}>
                    <span className="font-medium">{formatDayInYear(action.dueOn)}</span> – {action.title} (
                    {PLAN_ROLE_NAMES[action.role]})
                  </li>
                ))}
              </ul>
            </Disclosure>
          ))}
        </div>
      ) : (
        <Alert tone="warn">{describeProblem(preview.problem)}</Alert>
      )}
    </Section>
  );
}
