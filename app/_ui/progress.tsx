/** How far a piece of work has come, in words and as a bar; `value` 0..1, undefined when it cannot be told. */
export function Progress({ label, value }: { label: string; value?: number }) {
  return (
    <div role="status">
      <p className="mb-1.5 text-sm">{label}</p>
      <div
        aria-label={label}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={value === undefined ? undefined : Math.round(100 * value)}
        className="h-2 overflow-hidden rounded-full bg-sunken ring-1 ring-inset ring-line"
        role="progressbar"
      >
        <div
          className={value === undefined ? 'h-full w-1/3 animate-pulse bg-accent' : 'h-full bg-accent'}
          style={value === undefined ? undefined : { width: `${100 * value}%` }}
        />
      </div>
    </div>
  );
}
