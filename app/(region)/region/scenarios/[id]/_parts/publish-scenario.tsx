import { Card, Section } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { formatDayPlain } from '@/lib/messages/format';
import { REGION_SCENARIOS as WORDS } from '@/lib/messages/region-scenarios';
import { describeDiff } from '@/lib/messages/scenario-news';
import type { OpenedScenario } from '@/lib/services/planning/open-scenario';
import { SCENARIO_NOTE_LENGTH } from '@/lib/services/planning/publish-scenario';
import { publishScenarioAction, retireScenarioAction } from '../../actions';

/** Offers the saved draft to the schools with a word on what is new, or takes the scenario out of use. */
export function PublishScenario({
  opened: { row, faults, unpublished, versions },
}: {
  opened: OpenedScenario;
}) {
  const { id, revision, retiredAt, publishedVersion } = row;
  const isNew = row.publishedRevision !== revision;
  const changes = unpublished ? describeDiff(unpublished) : [];
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      <Section id="publier" lead={WORDS.publishLead} title={WORDS.publishTitle}>
        <Card className="space-y-4">
          {!retiredAt && !isNew && <p className="text-sm text-muted">{WORDS.nothingNew}</p>}
          {!retiredAt && isNew && (
            <form action={publishScenarioAction.bind(null, id, revision)} className="space-y-3">
              {changes.length > 0 && (
                <>
                  <h3 className="text-sm font-semibold">{WORDS.unpublished}</h3>
                  <ul className="list-disc space-y-1 pl-5 text-sm">
                    {changes.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </>
              )}
              {faults.length > 0 && <p className="text-sm">{WORDS.faults(faults.length)}</p>}
              <TextField
                autoComplete="off"
                hint={WORDS.noteHint}
                id="note"
                label={WORDS.note}
                maxLength={SCENARIO_NOTE_LENGTH}
                required
              />
              <SubmitButton icon="send">{WORDS.publish}</SubmitButton>
            </form>
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
      {versions.length > 0 && (
        <Section id="publications" title={WORDS.history}>
          <Card>
            <ul className="space-y-2 text-sm">
              {versions.map(({ version, note, publishedAt }) => (
                <li key={version}>
                  <span className="block font-semibold">
                    {WORDS.version(version, formatDayPlain(dayIn('Europe/Paris', publishedAt)))}
                  </span>
                  {note}
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </div>
  );
}
