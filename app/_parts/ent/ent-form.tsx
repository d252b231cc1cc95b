'use client';

import { SelectField } from '@/app/_ui/field';
import { ENT_KINDS, ENT_PRODUCTS } from '@/lib/domain/delivery/ent';
import { entKinds, entProducts, ENT_SETTINGS as WORDS } from '@/lib/messages/ent';
import { ConnectionForm, type SaveConnection } from '../connection/connection-form';
import { AccountFields } from './account-fields';
import type { EntValues } from './read-ent-form';

/** Which ENT a school or a région writes in, and how. */
export function EntForm({
  save,
  saved,
  base,
  hasSecrets,
}: {
  save: SaveConnection<EntValues>;
  saved: EntValues;
  base: string;
  hasSecrets: boolean;
}) {
  return (
    <ConnectionForm
      base={base}
      fields={({ kind, shown, errorOf }) =>
        kind === 'edifice' ? (
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
        )
      }
      kinds={ENT_KINDS}
      names={entKinds}
      save={save}
      saved={saved}
      words={WORDS}
    />
  );
}
