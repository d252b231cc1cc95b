import { CopyButton } from './copy-button';

/** A text to be taken elsewhere: shown whole, selectable, with a button that copies it. */
export function CopyField({
  id,
  label,
  hint,
  text,
  rows,
}: {
  id: string;
  label: string;
  hint?: string;
  text: string;
  /** Of a text of several lines. */
  rows?: number;
}) {
  const box =
    'block w-full rounded-md border border-line-strong bg-sunken px-3 py-2 font-mono text-sm text-ink print:border-0';
  const described = hint ? `${id}-hint` : undefined;
  return (
    <div className="min-w-0">
      <label className="block text-sm font-semibold" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="mt-0.5 text-sm text-muted" id={described}>
          {hint}
        </p>
      )}
      <div className="mt-1.5 space-y-2">
        {rows ? (
          <textarea
            aria-describedby={described}
            className={box}
            defaultValue={text}
            dir="auto"
            id={id}
            readOnly
            rows={rows}
          />
        ) : (
          <input
            aria-describedby={described}
            className={box}
            defaultValue={text}
            id={id}
            readOnly
            type="text"
          />
        )}
        <div className="flex items-center gap-3">
          <CopyButton text={text} what={label} />
        </div>
      </div>
    </div>
  );
}
