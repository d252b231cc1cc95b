'use client';

import { type ReactNode, useActionState, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { SubmitButton } from '@/app/_ui/submit-button';
import { KindChoice } from './kind-choice';

/** What was typed, apart from secrets, with the refusal that brought it back and the field that it is about. */
export type ConnectionState<Values> = { values?: Values; problem?: string; field?: string; attempt: number };

/** Bound by the page: for a school, or for its région. */
export type SaveConnection<Values> = (
  state: ConnectionState<Values>,
  form: FormData,
) => Promise<ConnectionState<Values>>;

/** What the fields of a connection are drawn from. */
export type ConnectionFields<Values> = {
  /** The way that is chosen: the fields of the others are not shown. */
  kind: string;
  shown: Values;
  errorOf: (field: string) => string | undefined;
};

/** The form of a connection: which way, and the fields of that way. A refusal keeps what was typed. */
export function ConnectionForm<Kind extends string, Values extends { kind: string }>({
  save,
  saved,
  base,
  kinds,
  names,
  words,
  fields,
}: {
  save: SaveConnection<Values>;
  saved: Values;
  /** What it is drawn from: whoever saves after somebody else is told so. */
  base: string;
  kinds: readonly Kind[];
  names: Record<Kind, string>;
  words: { kindLegend: string; save: string };
  fields: (drawn: ConnectionFields<Values>) => ReactNode;
}) {
  const [state, action] = useActionState(save, { attempt: 0 });
  const shown = state.values ?? saved;
  const [kind, setKind] = useState(shown.kind);
  const errorOf = (field: string) => (state.field === field ? state.problem : undefined);
  return (
    <form action={action} className="space-y-6" key={state.attempt}>
      <input name="base" type="hidden" value={base} />
      {state.problem && (
        <Alert live tone="error">
          {state.problem}
        </Alert>
      )}
      <KindChoice
        chosen={shown.kind}
        kinds={kinds}
        legend={words.kindLegend}
        names={names}
        onChoose={setKind}
      />
      {fields({ kind, shown, errorOf })}
      <SubmitButton icon="check">{words.save}</SubmitButton>
    </form>
  );
}
