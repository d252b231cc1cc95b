'use client';

import { startTransition, useEffect, useState } from 'react';
import { openPreviewLink, type PreviewAnswer, type WholeDrawing } from './preview-link';

export type LivePreview = {
  answer: PreviewAnswer | undefined;
  state: 'fresh' | 'stale' | 'offline';
};

/**
 * Asks for a picture whenever `key` changes, of what the form then holds, and hands it to `show` before React draws
 * anything. One is on its way at a time, and the next one asked for is of the newest words: pictures follow as quickly as
 * they are made, and never stand in a row. What cannot be had leaves the picture before it in place. `readForm` and
 * `show` are those of the first call.
 */
export function useLivePreview(
  address: string,
  key: unknown,
  readForm: () => FormData | undefined,
  show: (drawing: WholeDrawing) => boolean,
): LivePreview {
  const [preview, setPreview] = useState<LivePreview>({ answer: undefined, state: 'fresh' });
  const [follow] = useState(() => {
    const ask = openPreviewLink(address);
    let [isWanted, isBusy] = [false, false];
    return async () => {
      isWanted = true;
      if (isBusy) return;
      isBusy = true;
      while (isWanted) {
        isWanted = false;
        const form = readForm();
        if (!form) continue;
        const next = await ask(form).catch(() => undefined);
        const isShown = next?.drawing !== undefined && show(next.drawing);
        // The words beside the picture may wait for the next stroke; the picture does not wait for them.
        startTransition(() => setPreview((before) => follows(before, next?.answer, isShown)));
      }
      isBusy = false;
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what the form holds.
  useEffect(() => void follow(), [key]);
  return preview;
}

/** Undefined: out of reach. The same state as before where it says the same, so that nothing is drawn again. */
function follows(before: LivePreview, answer: PreviewAnswer | undefined, isShown: boolean): LivePreview {
  if (!answer) return { ...before, state: 'offline' };
  const after: LivePreview = { answer, state: isShown ? 'fresh' : 'stale' };
  return JSON.stringify(after) === JSON.stringify(before) ? before : after;
}
