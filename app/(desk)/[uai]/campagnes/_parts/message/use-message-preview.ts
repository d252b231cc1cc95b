'use client';

import { useEffect, useState } from 'react';

/** What the server says of a message as it stands on its form. */
export type MessageAnswer = {
  subject: string;
  html: string;
  text: string;
  /** A sentence for each field that must be put right, or that somebody should look at. */
  problems: Record<string, string>;
  warnings: Record<string, string>;
};

const PAUSE_MS = 40;

/** Asks for the message whenever `key` changes; the last one asked for wins, and what was shown stays until it is there. */
export function useMessagePreview(
  address: string,
  key: unknown,
  initial: MessageAnswer,
  readForm: () => FormData | undefined,
): { answer: MessageAnswer; isOffline: boolean } {
  const [state, setState] = useState({ answer: initial, isOffline: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what the form holds.
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const form = readForm();
      if (!form) return;
      try {
        const response = await fetch(address, { method: 'POST', body: form, signal: asking.signal });
        if (!response.ok) throw new Error(`${response.status}`);
        const answer: MessageAnswer = await response.json();
        if (!asking.signal.aborted) setState({ answer, isOffline: false });
      } catch {
        // Given up for a newer one, or the server is out of reach: what was drawn stays.
        if (!asking.signal.aborted) setState((before) => ({ ...before, isOffline: true }));
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [address, key]);
  return state;
}
