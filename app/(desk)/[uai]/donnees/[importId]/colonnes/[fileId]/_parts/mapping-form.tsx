'use client';

import { useActionState } from 'react';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { SelectField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { type ColumnMapping, LIST_FIELDS, LIST_KINDS } from '@/lib/domain/import/columns';
import { LIST_KIND_NAMES, MAPPING } from '@/lib/messages/data-questions';
import { listFieldNames } from '@/lib/messages/import';
import type { MappingChoices, MappingState } from '../read-form';

type Column = { index: number; header: string; occurrence: number; samples: string[] };

type Props = {
  /** Bound by the page: an action that is bound while a client component renders never answers without JavaScript. */
  save: (state: MappingState, form: FormData) => Promise<MappingState>;
  columns: Column[];
  suggestion: ColumnMapping | undefined;
};

const KINDS = LIST_KINDS.map((kind) => ({ value: kind, label: LIST_KIND_NAMES[kind] }));
const FIELDS = [
  { value: '', label: MAPPING.unread },
  ...LIST_FIELDS.map((field) => ({ value: field, label: listFieldNames[field] })),
];

/** Starts from what the headers suggest; after a refusal, from what was chosen. */
function startFrom({ columns, suggestion }: Pick<Props, 'columns' | 'suggestion'>): MappingChoices {
  const fieldAt = new Map(Object.entries(suggestion?.columns ?? {}).map(([field, index]) => [index, field]));
  return {
    kind: suggestion?.kind ?? LIST_KINDS[0],
    fields: columns.map(({ index }) => fieldAt.get(index) ?? ''),
  };
}

export function MappingForm({ save, columns, suggestion }: Props) {
  const [state, action] = useActionState(save, { attempt: 0 });
  const choices = state.choices ?? startFrom({ columns, suggestion });
  return (
    // A new attempt is a new form: React would reset the fields to what they first were.
    <form action={action} className="space-y-6" key={state.attempt}>
      {state.problem && (
        <Alert live tone="error">
          {state.problem}
        </Alert>
      )}
      <Card>
        <SelectField
          className="max-w-md"
          defaultValue={choices.kind}
          hint={MAPPING.needs}
          id="genre"
          label={MAPPING.kind}
          options={KINDS}
        />
      </Card>
      <Section id="colonnes" lead={MAPPING.columnsLead} title={MAPPING.columnsTitle}>
        <Card className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
          {columns.map((column) => (
            <SelectField
              defaultValue={choices.fields[column.index] ?? ''}
              hint={
                column.samples.length > 0 ? MAPPING.samples(column.samples.join(' · ')) : MAPPING.noSample
              }
              id={`colonne-${column.index}`}
              key={column.index}
              label={nameColumn(column)}
              options={FIELDS}
            />
          ))}
        </Card>
      </Section>
      <div className="space-y-2">
        <p className="max-w-prose text-sm">{MAPPING.thenDropAgain}</p>
        <SubmitButton icon="check">{MAPPING.save}</SubmitButton>
      </div>
    </form>
  );
}

const nameColumn = ({ index, header, occurrence }: Column): string =>
  header === '' ? MAPPING.noHeader(index + 1) : MAPPING.header(header, occurrence);
