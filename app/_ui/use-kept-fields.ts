'use client';

import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { keepFields, takeFields } from './kept-fields';

const pageNow = () => `${window.location.pathname}${window.location.search}`;

/**
 * For a form with something to lose: keeps what is sent in the tab, and fills the form in again when the session had
 * ended and signing in led back here. `isRestored` says that it did.
 */
export function useKeptFields(): {
  ref: RefObject<HTMLFormElement | null>;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  isRestored: boolean;
} {
  const ref = useRef<HTMLFormElement>(null);
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    const fields = takeFields(window.sessionStorage, pageNow());
    if (!fields || !ref.current) return;
    fillIn(ref.current, fields);
    setRestored(true);
  }, []);
  const onSubmit = (event: FormEvent<HTMLFormElement>) =>
    keepFields(window.sessionStorage, pageNow(), new FormData(event.currentTarget));
  return { ref, onSubmit, isRestored };
}

function fillIn(form: HTMLFormElement, fields: readonly [string, string][]): void {
  for (const input of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    const given = fields.filter(([name]) => name === input.name).map(([, value]) => value);
    if (input.type === 'checkbox' || input.type === 'radio') {
      (input as HTMLInputElement).checked = given.includes(input.value);
    } else if (input.type !== 'hidden' && given[0] !== undefined) input.value = given[0];
  }
}
