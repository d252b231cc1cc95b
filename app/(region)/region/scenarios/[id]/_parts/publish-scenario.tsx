import { Card, Section } from '@/app/_ui/card';
import { SubmitButton } from '@/app/_ui/submit-button';
import { REGION_SCENARIOS as WORDS } from '@/lib/messages/region-scenarios';
import { describeDiff } from '@/lib/messages/scenario-news';
import type { OpenedScenario } from '@/lib/services/planning/open-scenario';
import { SCENARIO_NOTE_LENGTH } from '@/lib/services/planning/publish-scenario';
import { PublicationHistory, PublishForm } from '../../../_parts/publication';
import { publishScenarioAction, retireScenarioAction } from '../../actions';

/** Offers the saved draft to the schools with a word on what is new, or takes the scenario out of use. */
export function PublishScenario({
  opened: { row, faults, unpublished, versions },
}: {
  opened: OpenedScenario;
}) {
  const { id, revision, retiredAt, publishedVersion } = row;
  const isNew = row.publishedRevision !== revision;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      <Section id="publier" lead={WORDS.publishLead} title={WORDS.publishTitle}>
        <Card className="space-y-4">
          {!retiredAt && !isNew && <p className="text-sm text-muted">{WORDS.nothingNew}</p>}
          {!retiredAt && isNew && (
            <PublishForm
              button={WORDS.publish}
              changes={unpublished ? describeDiff(unpublished) : []}
              faults={faults.length > 0 ? WORDS.faults(faults.length) : undefined}
              noteLength={SCENARIO_NOTE_LENGTH}
              send={publishScenarioAction.bind(null, id, revision)}
            />
          )}
          <form action={retireScenarioAction.bind(null, id, !retiredAt)} className="space-y-2">
            <SubmitButton look="secondary">
              {publishedVersion === 0 ? WORDS.remove : retiredAt ? WORDS.offerAgain : WORDS.retire}
            </SubmitButton>
            {!retiredAt && (
              <p className="text-xs text-muted">
                {publishedVersion === 0 ? WORDS.removeNote : WORDS.retireNote}
              </p>
            )}
          </form>
        </Card>
      </Section>
      <PublicationHistory versions={versions} />
    </div>
  );
}
