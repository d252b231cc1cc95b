import { Disclosure } from '@/app/_ui/disclosure';
import { ChoiceField, ChoiceGroup, SelectField } from '@/app/_ui/field';
import { type Audience, EARLIER_OUTCOMES } from '@/lib/domain/campaign/types';
import { OUTCOME_NAMES, AUDIENCE_FORM as WORDS } from '@/lib/messages/audience-form';
import type { AudienceChoices } from './audience-summary';

/** What became of an earlier wave, as far as the ledger knows; what it cannot know is said. */
export function EarlierChips({
  earlier,
  choices,
}: {
  earlier: Audience['earlier'];
  choices: AudienceChoices;
}) {
  return (
    <Disclosure open={earlier !== null} summary={WORDS.earlierSummary}>
      {choices.waves.length === 0 && !earlier ? (
        <p className="text-sm text-muted">{WORDS.noEarlier}</p>
      ) : (
        <div className="space-y-3">
          <SelectField
            defaultValue={earlier?.waveId ?? ''}
            id="earlierWave"
            label={WORDS.earlierWave}
            options={[
              { value: '', label: WORDS.noWave },
              ...choices.waves.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          <ChoiceGroup
            className="grid gap-x-6 sm:grid-cols-2"
            hint={WORDS.earlierHint}
            legend={WORDS.earlierOutcomes}
          >
            {EARLIER_OUTCOMES.map((one) => (
              <ChoiceField
                defaultChecked={earlier?.outcomes.includes(one)}
                id={`outcome-${one}`}
                key={one}
                label={OUTCOME_NAMES[one]}
                name="earlierOutcomes"
                value={one}
              />
            ))}
          </ChoiceGroup>
        </div>
      )}
    </Disclosure>
  );
}
