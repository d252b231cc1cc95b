import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { UI } from '@/lib/messages/ui';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Unbroken } from './unbroken';

const CONTROL =
  'block w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-base text-ink placeholder:text-faint aria-[invalid=true]:border-danger aria-[invalid=true]:border-2 disabled:bg-sunken disabled:text-muted';

type FieldProps = {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  className?: string;
};

const describedBy = (id: string, hint?: ReactNode, error?: string) =>
  classNames(hint ? `${id}-hint` : null, error && `${id}-error`) || undefined;

function Frame({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={classNames('min-w-0', className)}>
      <label className="block text-sm font-semibold" htmlFor={id}>
        <Unbroken>{label}</Unbroken>
        {optional && <span className="font-normal text-muted"> {UI.optional}</span>}
      </label>
      {hint && (
        <p className="mt-0.5 text-sm text-muted" id={`${id}-hint`}>
          <Unbroken>{hint}</Unbroken>
        </p>
      )}
      <div className="mt-1.5">{children}</div>
      {error && (
        <p className="mt-1.5 flex items-start gap-1.5 text-sm font-medium text-danger" id={`${id}-error`}>
          <Icon className="mt-0.5 size-4" name="error" />
          <Unbroken>{error}</Unbroken>
        </p>
      )}
    </div>
  );
}

/** A label, a hint, a control and its error, tied together for screen readers. */
export function TextField({
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>) {
  return (
    <Frame {...{ id: input.id, label, hint, error, optional, className }}>
      <input
        {...input}
        aria-describedby={describedBy(input.id, hint, error)}
        aria-invalid={error ? true : undefined}
        className={CONTROL}
        name={input.name ?? input.id}
      />
    </Frame>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>) {
  return (
    <Frame {...{ id: input.id, label, hint, error, optional, className }}>
      <textarea
        {...input}
        aria-describedby={describedBy(input.id, hint, error)}
        aria-invalid={error ? true : undefined}
        className={CONTROL}
        name={input.name ?? input.id}
      />
    </Frame>
  );
}

export type Option = { value: string; label: string };

export function SelectField({
  label,
  hint,
  error,
  optional,
  className,
  options,
  ...input
}: FieldProps & { options: Option[] } & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className'>) {
  return (
    <Frame {...{ id: input.id, label, hint, error, optional, className }}>
      <select
        {...input}
        aria-describedby={describedBy(input.id, hint, error)}
        aria-invalid={error ? true : undefined}
        className={CONTROL}
        name={input.name ?? input.id}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A box or a radio with its label as one large target. */
export function ChoiceField({
  id,
  label,
  hint,
  type = 'checkbox',
  ...input
}: { id: string; label: ReactNode; hint?: ReactNode; type?: 'checkbox' | 'radio' } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'type' | 'className'
>) {
  return (
    <div className="flex items-start gap-2.5 py-1.5">
      <input
        {...input}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-5 shrink-0 accent-[var(--accent)]"
        id={id}
        name={input.name ?? id}
        type={type}
      />
      <div className="min-w-0">
        <label className="text-sm" htmlFor={id}>
          <Unbroken>{label}</Unbroken>
        </label>
        {hint && (
          // No paragraph: a hint may be made of some, and browsers close one at the start of the next.
          <div className="text-xs text-muted" id={`${id}-hint`}>
            <Unbroken>{hint}</Unbroken>
          </div>
        )}
      </div>
    </div>
  );
}

/** Several choices under one question. */
export function ChoiceGroup({
  legend,
  hint,
  children,
  className,
}: {
  legend: string;
  hint?: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">
        <Unbroken>{legend}</Unbroken>
      </legend>
      {hint && (
        <p className="mt-0.5 text-sm text-muted">
          <Unbroken>{hint}</Unbroken>
        </p>
      )}
      <div className={classNames('mt-1', className)}>{children}</div>
    </fieldset>
  );
}
