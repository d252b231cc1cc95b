import type { ReactNode } from 'react';
import { Unbroken } from './unbroken';

/** The answer of a page, as a sentence before any chart. */
export function StatSentence({ children }: { children: ReactNode }) {
  return (
    <p className="max-w-prose text-pretty text-lg leading-relaxed text-ink sm:text-xl">
      <Unbroken>{children}</Unbroken>
    </p>
  );
}

/** Label and value pairs, in one or two columns. */
export function Facts({ facts }: { facts: { label: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
      {facts.map((fact) => (
        <div className="flex flex-wrap justify-between gap-x-3 border-b border-line pb-2" key={fact.label}>
          <dt className="text-muted">{fact.label}</dt>
          <dd className="tabular text-right font-medium">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
