import { CellGlyph } from '@/app/_parts/matrix-glyph';
import { Disclosure } from '@/app/_ui/disclosure';
import { ChoiceField, ChoiceGroup, SelectField, TextField } from '@/app/_ui/field';
import { AUDIENCE_CELLS, MAX_CONTACT_DAYS } from '@/lib/domain/campaign/audience-rule';
import { AUDIENCE_CHANNELS, type Audience, FINDINGS } from '@/lib/domain/campaign/types';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { CHANNEL_NAMES, FINDING_NAMES, AUDIENCE_FORM as WORDS } from '@/lib/messages/audience-form';
import { LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import { CELLS } from '@/lib/messages/ui-adoption';
import type { AudienceChoices } from './audience-summary';
import { EarlierChips } from './earlier-chips';

/** What a rule may ask beside levels and classes: the usual in sight, the rest on demand. */
export function AudienceChips({ rule, choices }: { rule: Audience; choices: AudienceChoices }) {
  const { cells, family, findings, lastContact, languages, lockedOut } = rule;
  return (
    <>
      <ChoiceGroup className="grid gap-x-6 sm:grid-cols-2" hint={WORDS.cellsHint} legend={WORDS.cells}>
        {AUDIENCE_CELLS.map((cell) => (
          <ChoiceField
            defaultChecked={cells.includes(cell)}
            hint={CELLS[cell].meaning}
            id={`cell-${cell}`}
            key={cell}
            label={
              <>
                <span aria-hidden="true">
                  <CellGlyph cell={cell} />
                </span>{' '}
                {CELLS[cell].name}
              </>
            }
            name="cells"
            value={cell}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup className="flex flex-wrap gap-x-6" legend={WORDS.family}>
        {(['any', 'not_covered', 'covered'] as const).map((one) => (
          <ChoiceField
            defaultChecked={(family ?? 'any') === one}
            id={`family-${one}`}
            key={one}
            label={WORDS.families[one]}
            name="family"
            type="radio"
            value={one}
          />
        ))}
      </ChoiceGroup>
      <Disclosure open={lastContact !== null} summary={WORDS.contactSummary}>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <SelectField
            defaultValue={lastContact?.channel ?? ''}
            id="contactChannel"
            label={WORDS.contactChannel}
            options={[
              { value: '', label: WORDS.noContact },
              ...(['any', ...AUDIENCE_CHANNELS] as const).map((one) => ({
                value: one,
                label: CHANNEL_NAMES[one],
              })),
            ]}
          />
          <TextField
            defaultValue={lastContact?.days ?? ''}
            id="contactDays"
            inputMode="numeric"
            label={WORDS.contactDays}
            max={MAX_CONTACT_DAYS}
            min={1}
            optional
            type="number"
          />
        </div>
        <p className="mt-1.5 text-xs text-muted">{WORDS.contactDaysHint}</p>
      </Disclosure>
      <Disclosure open={findings.length > 0} summary={WORDS.findingsSummary}>
        <ChoiceGroup className="grid gap-x-6 sm:grid-cols-2" legend={WORDS.findings}>
          {FINDINGS.map((one) => (
            <ChoiceField
              defaultChecked={findings.includes(one)}
              id={`finding-${one}`}
              key={one}
              label={FINDING_NAMES[one]}
              name="findings"
              value={one}
            />
          ))}
        </ChoiceGroup>
      </Disclosure>
      <Disclosure open={languages.length > 0} summary={WORDS.languagesSummary}>
        <ChoiceGroup className="grid gap-x-6 sm:grid-cols-2" legend={WORDS.languages}>
          {[...LANGUAGES, 'unknown' as const].map((one) => (
            <ChoiceField
              defaultChecked={languages.includes(one)}
              id={`language-${one}`}
              key={one}
              label={one === 'unknown' ? WORDS.unknownLanguage : LANGUAGE_NAMES[one].french}
              name="languages"
              value={one}
            />
          ))}
        </ChoiceGroup>
      </Disclosure>
      <Disclosure open={lockedOut} summary={WORDS.lockedOutSummary}>
        <ChoiceField
          defaultChecked={lockedOut}
          hint={WORDS.lockedOutHint}
          id="lockedOut"
          label={WORDS.lockedOut}
          value="1"
        />
      </Disclosure>
      <EarlierChips choices={choices} earlier={rule.earlier} />
    </>
  );
}
