import { ChoiceField, TextField } from '@/app/_ui/field';
import { TEAM as WORDS } from '@/lib/messages/team';

/** For which classes, and until when; `id` tells the fields of several people on one page apart. */
export function TermsFields({
  id,
  classes,
  chosen,
  endsOn,
  todayOn,
}: {
  id: string;
  classes: readonly string[];
  chosen: readonly string[];
  endsOn: string;
  todayOn: string;
}) {
  return (
    <>
      <fieldset>
        <legend className="text-sm font-semibold">{WORDS.scope}</legend>
        <p className="mt-0.5 text-sm text-muted">{classes.length > 0 ? WORDS.scopeHint : WORDS.noClasses}</p>
        <div className="mt-1 grid max-h-56 grid-cols-3 gap-x-3 overflow-y-auto sm:grid-cols-6">
          {classes.map((code) => (
            <ChoiceField
              defaultChecked={chosen.includes(code)}
              id={`${id}-classe-${code}`}
              key={code}
              label={code}
              name="classe"
              value={code}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        className="max-w-56"
        defaultValue={endsOn}
        hint={WORDS.endsOnHint}
        id={`${id}-fin`}
        label={WORDS.endsOn}
        min={todayOn}
        name="endsOn"
        optional
        type="date"
      />
    </>
  );
}
