import { buttonClasses } from '@/app/_ui/button';
import { Disclosure } from '@/app/_ui/disclosure';
import { SelectField, TextField } from '@/app/_ui/field';
import { AUDIENCE_FORM as WORDS } from '@/lib/messages/audience-form';
import type { AudienceChoices } from './audience-summary';

/** Takes the rule of a segment into the form, or keeps the form's as a segment: buttons of the same form. */
export function SegmentBar({
  segments,
  segmentId,
  isOpen,
  error,
}: {
  segments: AudienceChoices['segments'];
  segmentId: string | null;
  isOpen: boolean;
  error: string | undefined;
}) {
  return (
    <div className="space-y-3">
      <input name="segmentId" type="hidden" value={segmentId ?? ''} />
      {segments.length > 0 && (
        <div className="flex flex-wrap items-end gap-3">
          <SelectField
            className="w-full sm:w-72"
            defaultValue={segmentId ?? ''}
            hint={WORDS.segmentsHint}
            id="segment"
            label={WORDS.segments}
            options={[
              { value: '', label: WORDS.noSegment },
              ...segments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <button
            className={buttonClasses('secondary')}
            formNoValidate
            name="intent"
            type="submit"
            value="apply"
          >
            {WORDS.apply}
          </button>
        </div>
      )}
      <Disclosure open={isOpen} summary={WORDS.keep}>
        <div className="flex flex-wrap items-end gap-3">
          <TextField
            className="w-full sm:w-72"
            error={error}
            id="segmentName"
            label={WORDS.keepName}
            maxLength={80}
            optional
          />
          <button
            className={buttonClasses('secondary')}
            formNoValidate
            name="intent"
            type="submit"
            value="keep"
          >
            {WORDS.keepAction}
          </button>
        </div>
      </Disclosure>
    </div>
  );
}
