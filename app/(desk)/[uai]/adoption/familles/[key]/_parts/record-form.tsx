import { HelpNote } from '@/app/_ui/disclosure';
import { ChoiceField, ChoiceGroup, TextArea } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { chooseContacted } from '@/lib/domain/tracking/choose-contacted';
import { NOTE_MAX_LENGTH, RECORDED_KINDS } from '@/lib/domain/tracking/contact';
import { CONTACTS, MARKS } from '@/lib/messages/contacts';
import { FAMILY_PAGE } from '@/lib/messages/families';
import type { FollowedFamily } from '@/lib/services/tracking/list-followed-families';
import { MarkMeanings } from '../../../_parts/selection-bar';

/** A contact with some people of the family; those whom it still needs are ticked beforehand. */
export function RecordForm({
  family,
  formId,
  save,
}: {
  family: FollowedFamily;
  formId: string;
  save: (form: FormData) => Promise<void>;
}) {
  const ticked = chooseContacted(family, { pupilsOnly: family.guardians.length === 0 });
  return (
    <form action={save} className="space-y-4">
      <input name="envoi" type="hidden" value={formId} />
      <ChoiceGroup legend={FAMILY_PAGE.what}>
        {RECORDED_KINDS.map((kind) => (
          <ChoiceField
            id={`geste-${kind}`}
            key={kind}
            label={kind === 'note' ? CONTACTS.noteOnly : MARKS[kind]}
            name="geste"
            required
            type="radio"
            value={kind}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={FAMILY_PAGE.who}>
        {[...family.guardians, ...family.pupils].map((person) => (
          <ChoiceField
            defaultChecked={ticked.includes(person.id)}
            id={`personne-${person.id}`}
            key={person.id}
            label={`${person.displayName} ${person.firstName}`}
            name="personnes"
            value={person.id}
          />
        ))}
      </ChoiceGroup>
      <TextArea
        hint={CONTACTS.noteHint}
        id="note"
        label={CONTACTS.noteLabel}
        maxLength={NOTE_MAX_LENGTH}
        optional
        rows={3}
      />
      <SubmitButton>{FAMILY_PAGE.submit}</SubmitButton>
      <HelpNote title={CONTACTS.help}>
        <MarkMeanings />
      </HelpNote>
    </form>
  );
}
