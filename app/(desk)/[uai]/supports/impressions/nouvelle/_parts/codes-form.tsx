'use client';

import { useActionState, useState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { ChoiceField, SelectField, TextArea, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { PieceSize } from '@/lib/domain/materials/library/pieces';
import { describeSize } from '@/lib/messages/materials/library';
import { NEW_RUN, CODES_FORM as WORDS } from '@/lib/messages/print-pages';
import { type CodesState, EMPTY_CODES } from '../../codes-state';
import { CodesResult } from './codes-result';

type Props = {
  act: (state: CodesState, form: FormData) => Promise<CodesState>;
  sizes: readonly PieceSize[];
  todayOn: string;
};

const MAX_FILE_BYTES = 2 * 1024 * 1024;

/**
 * The list of identifiers and codes of one run. It is not kept in the tab as other forms are: what is typed here is a
 * secret. Works without JavaScript.
 */
export function CodesForm({ act, sizes, todayOn }: Props) {
  const [state, send] = useActionState(act, EMPTY_CODES);
  const { chosen } = state;
  const [issuedOn, setIssuedOn] = useState(todayOn);
  return (
    <form action={send} autoComplete="off" className="space-y-6">
      <p className="max-w-prose text-muted">{WORDS.lead}</p>
      {state.problem && !state.result && (
        <div className="max-w-prose" key={state.attempt}>
          <Alert live tone="error">
            {state.problem}
          </Alert>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card className="space-y-4">
          <TextArea
            defaultValue={state.list}
            hint={WORDS.listHint}
            id="liste"
            key={state.attempt}
            label={WORDS.list}
            rows={10}
            spellCheck={false}
          />
          <TextField
            accept=".csv,.txt,.tsv,.xlsx"
            hint={WORDS.fileHint}
            id="fichier"
            label={WORDS.file}
            onChange={(event) => {
              const isTooLarge = (event.target.files?.[0]?.size ?? 0) > MAX_FILE_BYTES;
              event.target.setCustomValidity(isTooLarge ? WORDS.fileHint : '');
            }}
            type="file"
          />
        </Card>
        <Card className="space-y-4">
          <TextField
            hint={WORDS.issuedHint}
            id="emis"
            label={WORDS.issuedOn}
            max={todayOn}
            onChange={(event) => setIssuedOn(event.target.value)}
            required
            type="date"
            value={issuedOn}
          />
          <SelectField
            defaultValue={chosen.format}
            id="format"
            key={`format-${state.attempt}`}
            label={NEW_RUN.size}
            options={sizes.map((size) => ({ value: size.id, label: describeSize(size) }))}
          />
          <div key={`listes-${state.attempt}`}>
            <ChoiceField
              defaultChecked={chosen.garde === '1'}
              id="garde"
              label={NEW_RUN.coverPage}
              value="1"
            />
            <ChoiceField
              defaultChecked={chosen.emargement === '1'}
              id="emargement"
              label={NEW_RUN.tickingSheet}
              value="1"
            />
          </div>
        </Card>
      </div>
      <SubmitButton icon="search" look={state.result ? 'secondary' : 'primary'} name="geste" value="verifier">
        {WORDS.check}
      </SubmitButton>
      {state.result && (
        <Section id="resultat" title={NEW_RUN.result}>
          <CodesResult chosen={chosen} key={state.attempt} problem={state.problem} result={state.result} />
        </Section>
      )}
    </form>
  );
}
