'use client';

import { type ColourId, getPalette } from '@/lib/domain/materials/library/colours';

/** Colours by their names, each beside a patch of itself: text on them keeps its contrast, so there is no wrong one. */
export function ColourChoice({
  label,
  options,
  value,
  onChoose,
}: {
  label: string;
  options: { value: ColourId; label: string }[];
  value: string;
  onChoose: (value: string) => void;
}) {
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{label}</legend>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            className="flex min-h-10 cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-surface px-3 py-1.5 text-sm has-[:checked]:border-accent has-[:checked]:bg-accent-soft has-[:checked]:font-semibold"
            key={option.value}
          >
            <input
              checked={option.value === value}
              className="size-4 accent-[var(--accent)]"
              name="colours"
              onChange={() => onChoose(option.value)}
              type="radio"
              value={option.value}
            />
            <span
              aria-hidden="true"
              className="size-4 rounded-full border border-line"
              style={{ backgroundColor: getPalette(option.value, 'light').accent }}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
