'use client';

import { type RefObject, startTransition, useEffect, useState } from 'react';
import {
  openPreviewLink,
  type PreviewAnswer,
  readForm,
  type SentForm,
  type WholeDrawing,
} from './preview-link';

export type LivePreview = {
  answer: PreviewAnswer | undefined;
  state: 'fresh' | 'stale' | 'offline';
  /** Of the picture that is shown. */
  pages: number;
};

/**
 * Asks for a picture whenever the form is typed into, before React has drawn the stroke, and whenever `key` changes (a step
 * back, another language); hands it to `show` before React draws anything. One is on its way at a time, and the next one
 * asked for is of the newest words: pictures follow as quickly as they are made, and never stand in a row. What the form says already is not asked for twice. What cannot be had leaves the
 * picture before it in place. `show` is that of the first call.
 */
export function useLivePreview(
  address: string,
  key: unknown,
  form: RefObject<HTMLFormElement | null>,
  show: (drawing: WholeDrawing) => boolean,
): LivePreview {
  const [preview, setPreview] = useState<LivePreview>({ answer: undefined, state: 'fresh', pages: 1 });
  const [follow] = useState(() => {
    const ask = openPreviewLink(address);
    let [isWanted, isBusy, said] = [false, false, ''];
    return async () => {
      isWanted = true;
      if (isBusy) return;
      isBusy = true;
      while (isWanted) {
        isWanted = false;
        if (!form.current) continue;
        const held = readForm(form.current);
        const saying = describeForm(held);
        if (saying === said) continue;
        const next = await ask(held).catch(() => undefined);
        said = next ? saying : '';
        const isShown = next?.drawing !== undefined && show(next.drawing);
        // The words beside the picture may wait for the next stroke; the picture does not wait for them.
        const shown = isShown ? next.drawing : undefined;
        startTransition(() => setPreview((before) => follows(before, next?.answer, shown)));
      }
      isBusy = false;
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for what the form holds.
  useEffect(() => void follow(), [key]);
  useEffect(() => {
    const typedInto = form.current;
    // A file waits for `key`: it may be too heavy to be sent.
    const onInput = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement && target.type === 'file')) void follow();
    };
    typedInto?.addEventListener('input', onInput);
    return () => typedInto?.removeEventListener('input', onInput);
  }, [form, follow]);
  return preview;
}

/** What tells one state of a form from another; a file by what can be known without reading it. */
const describeForm = (form: SentForm): string =>
  JSON.stringify(
    [...form].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : [value.name, value.size, value.lastModified],
    ]),
  );

/** Undefined: out of reach. The same state as before where it says the same, so that nothing is drawn again. */
function follows(
  before: LivePreview,
  answer: PreviewAnswer | undefined,
  shown: WholeDrawing | undefined,
): LivePreview {
  if (!answer) return { ...before, state: 'offline' };
  const after: LivePreview = {
    answer,
    state: shown ? 'fresh' : 'stale',
    pages: shown?.pages ?? before.pages,
  };
  return JSON.stringify(after) === JSON.stringify(before) ? before : after;
}
