'use client';

import { useActionState, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { SelectField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { ENT_KINDS, ENT_PRODUCTS } from '@/lib/domain/delivery/ent';
import { entKinds, entProducts, ENT_SETTINGS as WORDS } from '@/lib/messages/ent';
import { KindChoice } from '../connection/kind-choice';
import { AccountFields } from './account-fields';
import type { EntState, EntValues } from './read-ent-form';

/** Which ENT a school or a région writes in, and how. Of the two ways, the fields of the one that is chosen are shown. */
export function EntForm({
  save,
  saved,
  hasSecrets,
}: {
  save: (state: EntState, form: FormData) => Promise<EntState>;
  saved: EntValues;
  hasSecrets: boolean;
}) {
  const [state, action] = useActionState(save, { attempt: 0 });
  const shown = state.values ?? saved;
  const [kind, setKind] = useState(shown.kind);
  const errorOf = (field: string) => (state.field === field ? state.problem : undefined);
  return (
    <form action={action} className="space-y-6" key={state.attempt}>
      {state.problem && (
        <Alert live tone="error">
          {state.problem}
        </Alert>
      )}
      <KindChoice
        chosen={shown.kind}
        kinds={ENT_KINDS}
        legend={WORDS.kindLegend}
        names={entKinds}
        onChoose={setKind}
      />
      {kind === 'edifice' ? (
        <AccountFields errorOf={errorOf} hasSecrets={hasSecrets} shown={shown} />
      ) : (
        <SelectField
          className="max-w-md"
          defaultValue={shown.product}
          hint={WORDS.productHint}
          id="product"
          label={WORDS.product}
          options={ENT_PRODUCTS.map((value) => ({ value, label: entProducts[value] }))}
        />
      )}
      <SubmitButton icon="check">{WORDS.save}</SubmitButton>
    </form>
  );
}
