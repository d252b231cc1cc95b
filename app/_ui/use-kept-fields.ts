'use client';

import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { fillIn } from './fill-in';
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
