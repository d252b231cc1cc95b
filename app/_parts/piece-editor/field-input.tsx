'use client';

import { ChoiceGroup, SelectField, TextArea, TextField } from '@/app/_ui/field';
import { Icon } from '@/app/_ui/icon';
import { COLOUR_IDS } from '@/lib/domain/materials/library/colours';
import { STEP_COUNT, STEP_TITLE_LENGTH, TEXT_SIZES } from '@/lib/domain/materials/library/fields';
import { EDITOR } from '@/lib/messages/materials/editor';
import { COLOUR_NAMES, TEXT_SIZE_NAMES } from '@/lib/messages/materials/library';
import { ColourChoice } from './colour-choice';
import type { EditorField } from './editor-data';
import { stepName } from './form-values';

type Props = {
  field: EditorField;
  read: (name: string) => string;
  write: (name: string, value: string) => void;
  error: string | undefined;
  warning: string | undefined;
  /** Of the texts: those of another language are written in it. */
  lang: { lang?: string; dir?: 'ltr' | 'rtl' };
};

const TYPES = { date: 'date', time: 'time', url: 'url' } as const;

/** The control of one field, with what is wrong beside it. */
export function FieldInput({ field, read, write, error, warning, lang }: Props) {
  const { id, kind, label, hint, maxLength, required } = field;
  const left = maxLength - [...read(id)].length;
  const counted = maxLength > 0 && left <= Math.max(20, maxLength * 0.2) ? EDITOR.count(left) : '';
  const given = {
    id,
    label,
    ...(hint || counted ? { hint: [hint, counted].filter(Boolean).join(' · ') } : {}),
    ...(error ? { error } : {}),
    optional: !required,
    value: read(id),
    onChange: (event: { target: { value: string } }) => write(id, event.target.value),
  };
  return (
    <>
      {control()}
      {warning && !error && (
        <p className="mt-1.5 flex items-start gap-1.5 text-sm text-dormant" id={`${id}-warning`}>
          <Icon className="mt-0.5 size-4" name="alert" />
          {warning}
        </p>
      )}
    </>
  );

  function control() {
    switch (kind) {
      case 'paragraph':
        return <TextArea {...given} {...lang} rows={Math.min(8, 2 + Math.ceil(maxLength / 110))} />;
      case 'steps':
        return <StepInputs {...{ field, read, write, error, lang }} />;
      case 'colours':
        return (
          <ColourChoice
            label={label}
            onChoose={(value) => write(id, value)}
            options={COLOUR_IDS.map((value) => ({ value, label: COLOUR_NAMES[value] }))}
            value={read(id)}
          />
        );
      case 'text_size':
        return (
          <SelectField
            {...given}
            optional={false}
            options={TEXT_SIZES.map((value) => ({ value, label: TEXT_SIZE_NAMES[value] }))}
          />
        );
      case 'date':
      case 'time':
      case 'url':
        return <TextField {...given} className="max-w-md" optional={!required} type={TYPES[kind]} />;
      case 'logo':
        return null;
      default:
        return <TextField {...given} {...(field.shared ? {} : lang)} autoComplete="off" />;
    }
  }
}

function StepInputs({ field, read, write, error, lang }: Omit<Props, 'warning'>) {
  return (
    <ChoiceGroup className="space-y-4" hint={field.hint} legend={field.label}>
      {error && (
        <p className="flex items-start gap-1.5 text-sm font-medium text-danger">
          <Icon className="mt-0.5 size-4" name="error" />
          {error}
        </p>
      )}
      {Array.from({ length: STEP_COUNT }, (_, at) => {
        const [title, text] = [stepName(at, 'title'), stepName(at, 'text')];
        return (
          <div className="space-y-2 border-l-2 border-line pl-3" key={title}>
            <TextField
              {...lang}
              autoComplete="off"
              id={title}
              label={EDITOR.stepTitle(at + 1)}
              onChange={(event) => write(title, event.target.value)}
              value={read(title)}
              {...signs(read(title), STEP_TITLE_LENGTH)}
            />
            <TextArea
              {...lang}
              id={text}
              label={EDITOR.stepText(at + 1)}
              onChange={(event) => write(text, event.target.value)}
              rows={3}
              value={read(text)}
              {...signs(read(text), field.maxLength)}
            />
          </div>
        );
      })}
    </ChoiceGroup>
  );
}

const signs = (text: string, max: number) => {
  const left = max - [...text].length;
  return left <= 20 ? { hint: EDITOR.count(left) } : {};
};
