import { ChoiceField, ChoiceGroup, SelectField } from '@/app/_ui/field';
import { NEW_RUN as WORDS } from '@/lib/messages/print-pages';
import { UI } from '@/lib/messages/ui';
import { CELLS } from '@/lib/messages/ui-adoption';
import type { PrintForm } from '@/lib/services/materials/print/open-form';
import type { RunParams } from '../../run-address';

type Props = { asked: RunParams; form: PrintForm; merge: 'families' | 'pupils' | 'accounts' };

/** Whom a run is for. Each choice opens its own by CSS alone, so that it works without JavaScript. */
export function PeopleChoice({ asked, form, merge }: Props) {
  const { classes, levels, wholeSchool } = form;
  const chosen = asked.pour ?? 'everybody';
  const everybody =
    merge === 'pupils' ? WORDS.everybodyPupils : wholeSchool ? WORDS.everybodySchool : WORDS.everybody;
  const way = (value: string, label: string) => (
    <ChoiceField
      defaultChecked={chosen === value}
      id={`pour-${value}`}
      label={label}
      name="pour"
      type="radio"
      value={value}
    />
  );
  return (
    <fieldset>
      <legend className="sr-only">{WORDS.who}</legend>
      {asked.f.length > 0 && (
        <>
          {way('families', WORDS.ticked(asked.f.length))}
          {asked.f.map((id) => (
            <input key={id} name="f" type="hidden" value={id} />
          ))}
        </>
      )}
      {way('everybody', everybody)}
      {way('classes', WORDS.classes)}
      <div className="hidden pl-7 group-has-[#pour-classes:checked]/form:block">
        <ChoiceGroup className="grid grid-cols-3 gap-x-3 sm:grid-cols-5" legend={WORDS.classes}>
          {classes.map(({ code }) => (
            <ChoiceField
              defaultChecked={asked.classe.includes(code)}
              id={`classe-${code}`}
              key={code}
              label={code}
              name="classe"
              value={code}
            />
          ))}
        </ChoiceGroup>
      </div>
      {way('levels', WORDS.levels)}
      <div className="hidden pl-7 group-has-[#pour-levels:checked]/form:block">
        <ChoiceGroup className="grid grid-cols-3 gap-x-3 sm:grid-cols-5" legend={WORDS.levels}>
          {levels.map((level) => (
            <ChoiceField
              defaultChecked={asked.niveau.includes(level)}
              id={`niveau-${level}`}
              key={level}
              label={level}
              name="niveau"
              value={level}
            />
          ))}
        </ChoiceGroup>
      </div>
      {way('cell', WORDS.cell)}
      <div className="hidden pl-7 group-has-[#pour-cell:checked]/form:block">
        <SelectField
          defaultValue={asked.case ?? 'unreached'}
          id="case"
          label={WORDS.cell}
          options={Object.entries(CELLS).map(([value, { name, meaning }]) => ({
            value,
            label: `${UI.named(name)}${meaning}`,
          }))}
        />
      </div>
    </fieldset>
  );
}
