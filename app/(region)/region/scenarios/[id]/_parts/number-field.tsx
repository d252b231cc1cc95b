'use client';

import { useEffect, useState } from 'react';
import { TextField } from '@/app/_ui/field';

type Props = {
  id: string;
  label: string;
  hint?: string;
  value: number;
  min: number;
  max: number;
  /** Halves of a minute a family, for one. */
  step?: number;
  onValue: (value: number) => void;
  className?: string;
};

/** A number while it is typed: what is none, or out of bounds, stays on the screen and is not taken over. */
export function NumberField({ value, min, max, step = 1, onValue, ...field }: Props) {
  const [text, setText] = useState(String(value));
  const typed = read(text, { min, max, step });
  // Something else changed it, a step back for one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed must not be put back by itself.
  useEffect(() => {
    if (typed !== value) setText(String(value));
  }, [value]);
  return (
    <TextField
      {...field}
      aria-invalid={typed === undefined || undefined}
      inputMode={step < 1 ? 'decimal' : 'numeric'}
      max={max}
      min={min}
      onChange={(event) => {
        setText(event.target.value);
        const next = read(event.target.value, { min, max, step });
        if (next !== undefined && next !== value) onValue(next);
      }}
      step={step}
      type="number"
      value={text}
    />
  );
}

function read(text: string, { min, max, step }: { min: number; max: number; step: number }) {
  const value = Number(text);
  const isWhole = step < 1 || Number.isInteger(value);
  return text.trim() !== '' && isWhole && value >= min && value <= max ? value : undefined;
}
