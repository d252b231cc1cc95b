'use client';

import { useEffect, useRef, useState } from 'react';

/** What the server says of a form: a sentence for each field that needs one. */
export type PreviewAnswer = {
  svg?: string;
  problems: Record<string, string>;
  warnings: Record<string, string>;
  /** What is wrong with the page as a whole. */
  refusal?: string;
};

export type LivePreview = {
  /** The last good picture; undefined until the first one has been asked for here. */
  picture: string | undefined;
  answer: PreviewAnswer | undefined;
  state: 'fresh' | 'stale' | 'offline';
};

/** A pause between two strokes: who writes quickly asks once a word rather than once a letter. */
const PAUSE_MS = 40;

/**
 * Asks for a picture whenever `key` changes, of what the form then holds. The last one asked for wins: an older request is
 * given up. A picture that cannot be had leaves the one before it in place.
 */
export function useLivePreview(
  address: string,
  key: unknown,
  readForm: () => FormData | undefined,
): LivePreview {
  const [preview, setPreview] = useState<LivePreview>({
    picture: undefined,
    answer: undefined,
    state: 'fresh',
  });
  const picture = useRef<string>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what the form holds.
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const form = readForm();
      if (!form) return;
      try {
        const answer = await ask(address, form, asking.signal);
        const next = answer.svg && (await load(answer.svg));
        if (asking.signal.aborted) {
          if (next) URL.revokeObjectURL(next);
          return;
        }
        if (next) {
          if (picture.current) URL.revokeObjectURL(picture.current);
          picture.current = next;
        }
        setPreview({ picture: picture.current, answer, state: next ? 'fresh' : 'stale' });
      } catch {
        // Given up for a newer one, or the server is out of reach: what was drawn stays.
        if (!asking.signal.aborted) setPreview((before) => ({ ...before, state: 'offline' }));
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [address, key]);
  return preview;
}

async function ask(address: string, form: FormData, signal: AbortSignal): Promise<PreviewAnswer> {
  const response = await fetch(address, { method: 'POST', body: form, signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

/** Decoded before it is shown: the picture changes, it does not blink. */
async function load(svg: string): Promise<string> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = url;
  await image.decode();
  return url;
}
