import { TextField } from '@/app/_ui/field';

type Pace = { sendLimitCount: string; sendLimitSeconds: string };

/** How much may leave in how long; both empty: as fast as it goes. */
export function PaceFields({
  shown,
  errorOf,
  words,
}: {
  shown: Pace;
  errorOf: (field: string) => string | undefined;
  words: { legend: string; hint?: string; count: string; seconds: string };
}) {
  const field = (id: keyof Pace, label: string) => (
    <TextField
      defaultValue={shown[id]}
      error={errorOf(id)}
      id={id}
      label={label}
      min={1}
      optional
      type="number"
    />
  );
  return (
    <fieldset className="space-y-2">
      <legend className="font-semibold">{words.legend}</legend>
      {words.hint && <p className="text-sm text-muted">{words.hint}</p>}
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {field('sendLimitCount', words.count)}
        {field('sendLimitSeconds', words.seconds)}
      </div>
    </fieldset>
  );
}
