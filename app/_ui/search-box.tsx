'use client';

import { useEffect, useRef } from 'react';
import { Icon } from './icon';

/**
 * A search that is a plain form: it works without JavaScript, and its answer has an address. With `shortcut`, Ctrl-K
 * (⌘K) leads there from anywhere on the page.
 */
export function SearchBox({
  action,
  label,
  id,
  placeholder = label,
  shortcut = false,
}: {
  action: string;
  label: string;
  id: string;
  placeholder?: string;
  shortcut?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!shortcut) return;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      // Folded away on a phone, where there is no such key either.
      if (!input.current?.checkVisibility()) return;
      event.preventDefault();
      input.current.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shortcut]);
  return (
    <search aria-label={label}>
      <form action={action} className="relative">
        <Icon
          className="pointer-events-none absolute left-2.5 top-1/2 size-4 -translate-y-1/2 text-muted"
          name="search"
        />
        <input
          aria-keyshortcuts={shortcut ? 'Control+K Meta+K' : undefined}
          aria-label={label}
          autoComplete="off"
          className="block min-h-11 w-full rounded-md border border-line-strong bg-surface py-1 pl-8 pr-2.5 text-base text-ink placeholder:text-faint lg:min-h-8 lg:text-sm"
          id={id}
          maxLength={100}
          name="q"
          placeholder={placeholder}
          ref={input}
          type="search"
        />
      </form>
    </search>
  );
}
