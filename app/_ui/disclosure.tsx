import type { ReactNode } from 'react';
import { UI } from '@/lib/messages/ui';
import { Icon } from './icon';
import { Unbroken } from './unbroken';

/** Opens on demand, works without JavaScript. */
export function Disclosure({
  summary,
  children,
  open = false,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details className="group/disclosure" open={open}>
      <summary className="inline-flex min-h-8 items-center gap-1.5 rounded text-sm font-semibold text-accent hover:text-accent-strong">
        <Icon className="size-4 transition-transform group-open/disclosure:rotate-90" name="right" />
        <Unbroken>{summary}</Unbroken>
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}

/** « Comment faire ? » beside what may be unclear. */
export function HelpNote({ title = UI.howTo, children }: { title?: string; children: ReactNode }) {
  return (
    <Disclosure summary={title}>
      <div className="max-w-prose space-y-2 rounded-md bg-sunken px-4 py-3 text-sm">
        <Unbroken>{children}</Unbroken>
      </div>
    </Disclosure>
  );
}

/** An action that is not possible now: shown with its reason and who can do it, never hidden. */
export function DisabledWithReason({ label, reason }: { label: string; reason: string }) {
  return (
    <div className="inline-flex max-w-sm flex-col items-start gap-1">
      <button
        aria-disabled="true"
        className="inline-flex min-h-10 cursor-not-allowed items-center gap-2 rounded-md border border-line bg-sunken px-4 py-2 text-sm font-semibold text-muted"
        type="button"
      >
        <Icon className="-ml-1 size-[1.125rem]" name="lock" />
        <Unbroken>{label}</Unbroken>
      </button>
      <p className="text-xs text-muted">
        <Unbroken>{reason}</Unbroken>
      </p>
    </div>
  );
}
