'use client';

import { ChoiceField } from '@/app/_ui/field';
import { Icon } from '@/app/_ui/icon';
import { EDITOR } from '@/lib/messages/materials/editor';
import { type DraftState, isAsProposed, proposeAgain, readControl, writeControl } from './draft-state';
import type { EditorData, EditorField, EditorLanguage } from './editor-data';
import { FieldInput } from './field-input';
import { LockedField } from './locked-field';
import { LogoInput } from './logo-input';

export type FieldListProps = {
  data: EditorData;
  draft: DraftState;
  /** `what` names the control that was changed. */
  change: (next: DraftState, what: string) => void;
  onFile: () => void;
  problems: Record<string, string>;
  warnings: Record<string, string>;
  language: EditorLanguage | undefined;
};

/** Some fields of the form, one below the other; `of` says which. */
export function FieldList({ of, ...props }: FieldListProps & { of: (field: EditorField) => boolean }) {
  return (
    <div className="space-y-5">
      {props.data.fields.filter(of).map((field) => (
        <FieldRow field={field} key={`${field.id}-${field.shared ? '' : props.draft.language}`} {...props} />
      ))}
    </div>
  );
}

function FieldRow({
  field,
  data,
  draft,
  change,
  onFile,
  problems,
  warnings,
  language,
}: FieldListProps & { field: EditorField }) {
  const read = (name: string) => readControl(draft, field, name);
  const write = (name: string, value: string) => change(writeControl(draft, field, name, value), name);
  const lang = language ? { lang: language.tag, dir: language.direction } : {};
  if (field.locked) return <LockedField {...{ field, read, lang }} logoAlt={data.logoAlt} />;
  const said = { error: problems[field.id], warning: warnings[field.id] };
  return (
    <div>
      {field.kind === 'logo' ? (
        <LogoInput
          {...said}
          alt={read('logo-alt')}
          field={field}
          onAlt={(value) => write('logo-alt', value)}
          onFile={onFile}
          savedAlt={data.logoAlt}
        />
      ) : (
        <FieldInput {...{ field, read, write, lang }} {...said} />
      )}
      {isText(field) && !isAsProposed(draft, field, data) && (
        <button
          aria-label={EDITOR.proposeOf(field.label)}
          className="mt-1 inline-flex min-h-8 items-center gap-1.5 text-sm font-semibold text-accent hover:text-accent-strong"
          onClick={() => change(proposeAgain(draft, field, data), '')}
          type="button"
        >
          <Icon className="size-4" name="undo" />
          {EDITOR.propose}
        </button>
      )}
      {field.lock === 'never' && <p className="mt-1 text-xs text-muted">{EDITOR.notLockable}</p>}
      {(field.lock === 'locked' || field.lock === 'open') && (
        <ChoiceField
          aria-label={EDITOR.lockOf(field.label)}
          defaultChecked={field.lock === 'locked'}
          id={`verrou-${field.id}`}
          label={EDITOR.lock}
          name="verrou"
          value={field.id}
        />
      )}
    </div>
  );
}

const isText = ({ kind }: EditorField) => !['logo', 'colours', 'text_size', 'date', 'time'].includes(kind);
