'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { TextArea, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { useKeptFields } from '@/app/_ui/use-kept-fields';
import { isSettingField, SETTINGS, type SettingField } from '@/lib/messages/settings';
import { UI } from '@/lib/messages/ui';
import type { SettingsState, SettingValues } from '../read-form';

type Props = {
  /** Bound by the page: an action that is bound while a client component renders never answers without JavaScript. */
  save: (state: SettingsState, form: FormData) => Promise<SettingsState>;
  saved: SettingValues;
  /** What it is drawn from: whoever saves after somebody else is told so. */
  base: string;
};

/** The public settings; a refusal keeps what was typed and shows which field to correct. */
export function SettingsForm({ save, saved, base }: Props) {
  const [state, action] = useActionState(save, { attempt: 0 });
  const { isRestored, ...kept } = useKeptFields();
  const values = state.values ?? saved;
  const wrong = isSettingField(state.field ?? '') ? state.field : undefined;
  const given = (field: SettingField) => ({
    id: field,
    defaultValue: values[field],
    error: wrong === field ? SETTINGS.invalid[field] : undefined,
  });
  return (
    // A new attempt is a new form: React would reset the fields to what was last saved.
    <form action={action} className="space-y-6" key={state.attempt} {...kept}>
      <input name="base" type="hidden" value={base} />
      {isRestored && !state.problem && (
        <Alert live tone="info">
          {UI.restored}
        </Alert>
      )}
      {state.problem && (
        <Alert live tone="error">
          {state.problem}
        </Alert>
      )}
      <Section id="etablissement" title={SETTINGS.identity}>
        <Card className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...given('name')} label={SETTINGS.name} maxLength={120} required />
          <TextField
            {...given('city')}
            hint={SETTINGS.cityHint}
            label={SETTINGS.city}
            maxLength={80}
            optional
          />
          <TextArea
            {...given('addressLines')}
            className="sm:col-span-2"
            hint={SETTINGS.addressHint}
            label={SETTINGS.address}
            optional
            rows={4}
          />
        </Card>
      </Section>
      <Section id="joindre" title={SETTINGS.contact}>
        <Card className="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...given('phone')} label={SETTINGS.phone} maxLength={30} optional type="tel" />
          <TextField
            {...given('email')}
            hint={SETTINGS.emailHint}
            label={SETTINGS.email}
            maxLength={254}
            optional
            type="email"
          />
        </Card>
      </Section>
      <Section id="ent" title={SETTINGS.ent}>
        <Card className="grid items-end gap-4 sm:grid-cols-2">
          <TextField
            {...given('entName')}
            hint={SETTINGS.entNameHint}
            label={SETTINGS.entName}
            maxLength={60}
            required
          />
          <TextField {...given('entUrl')} label={SETTINGS.entUrl} maxLength={300} optional type="url" />
        </Card>
      </Section>
      <Section id="annee" title={SETTINGS.year}>
        <Card>
          <TextField
            {...given('rentreeOn')}
            className="max-w-md"
            hint={SETTINGS.rentreeHint}
            label={SETTINGS.rentreeOn}
            required
            type="date"
          />
        </Card>
      </Section>
      <SubmitButton icon="check">{SETTINGS.save}</SubmitButton>
    </form>
  );
}
