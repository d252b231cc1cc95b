'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { Card } from '@/app/_ui/card';
import { ChoiceField, ChoiceGroup, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { DELEGATED_ROLES } from '@/lib/domain/access/delegation';
import { ROLE_NAMES } from '@/lib/messages/adoption-pages';
import { ROLE_PURPOSES, TEAM as WORDS } from '@/lib/messages/team';
import type { RoleState } from '../read-form';
import { TermsFields } from './terms-fields';

type Props = {
  save: (state: RoleState, form: FormData) => Promise<RoleState>;
  classes: readonly string[];
  /** The role that is missing first, where the plan asks for one. */
  proposed: string;
  todayOn: string;
};

/** Gives a role; a refusal keeps what was typed. */
export function GiveRole({ save, classes, proposed, todayOn }: Props) {
  const [state, action] = useActionState(save, { attempt: 0 });
  const { email = '', name = '', role = proposed, classCodes = [], endsOn = '' } = state.values ?? {};
  return (
    <Card className="max-w-3xl">
      <form action={action} className="space-y-5" key={state.attempt}>
        {state.problem && (
          <Alert live tone="error">
            {state.problem}
          </Alert>
        )}
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField
            autoComplete="off"
            defaultValue={email}
            id="email"
            label={WORDS.email}
            maxLength={254}
            required
            type="email"
          />
          <TextField
            autoComplete="off"
            defaultValue={name}
            hint={WORDS.nameHint}
            id="name"
            label={WORDS.name}
            maxLength={120}
            optional
          />
        </div>
        <ChoiceGroup legend={WORDS.role}>
          {DELEGATED_ROLES.map((one) => (
            <ChoiceField
              defaultChecked={role === one}
              hint={ROLE_PURPOSES[one]}
              id={`role-${one}`}
              key={one}
              label={ROLE_NAMES[one]}
              name="role"
              required
              type="radio"
              value={one}
            />
          ))}
        </ChoiceGroup>
        <TermsFields chosen={classCodes} classes={classes} endsOn={endsOn} id="nouveau" todayOn={todayOn} />
        <SubmitButton icon="check">{WORDS.submit}</SubmitButton>
      </form>
    </Card>
  );
}
