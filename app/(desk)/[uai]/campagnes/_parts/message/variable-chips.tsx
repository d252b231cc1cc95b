import { isReaderVariable, VARIABLES, type Variable } from '@/lib/domain/campaign/message/variables';
import { VARIABLE_HINTS, MESSAGE_EDITOR as WORDS } from '@/lib/messages/mails/pages';

/** What can be put into a text for each reader; one that some of them have nothing for says of how many. */
export function VariableChips({
  offered,
  missing,
  onChoose,
}: {
  offered: (variable: Variable) => boolean;
  missing: Partial<Record<Variable, number>>;
  onChoose: (braces: string) => void;
}) {
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{WORDS.variables}</legend>
      <p className="mt-0.5 text-sm text-muted">{WORDS.variablesHint}</p>
      <ul className="mt-2 flex flex-wrap gap-1.5">
        {VARIABLES.filter(offered).map((variable) => {
          const count = isReaderVariable(variable) ? (missing[variable] ?? 0) : 0;
          return (
            <li key={variable}>
              <button
                className="min-h-9 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-sm hover:bg-sunken"
                onClick={() => onChoose(`{${variable}}`)}
                // The text keeps the cursor.
                onMouseDown={(event) => event.preventDefault()}
                title={VARIABLE_HINTS[variable]}
                type="button"
              >
                {`{${variable}}`}
                <span className="sr-only"> {VARIABLE_HINTS[variable]}</span>
                {count > 0 && <span className="ml-1.5 text-xs text-dormant">{WORDS.missing(count)}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
