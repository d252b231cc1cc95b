'use client';

import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { buildPicture, patchPicture } from './patch-picture';
import type { WholeDrawing } from './preview-link';
import { readFrame } from './read-frame';

export type LivePictureHandle = {
  /** Whether it could be shown. */
  show: (drawing: WholeDrawing) => boolean;
};

/**
 * A picture that changes at every stroke. It is a part of the page rather than an `<img>`, of which the browser would make
 * a document of its own each time: a letter takes it 70 ms as an image, and 5 where only its changed line is replaced.
 * React draws its frame once and knows nothing of what is inside.
 */
export function LivePicture({
  ref,
  initial,
  alt,
  state,
}: {
  ref: Ref<LivePictureHandle>;
  /** The address of the picture as it was saved, shown until there is a newer one. */
  initial: string;
  alt: string;
  state: string;
}) {
  const sheet = useRef<HTMLDivElement>(null);
  const [isLive, setLive] = useState(false);
  useImperativeHandle(ref, () => {
    let count = 0;
    /** Of the picture that is on the page. */
    let before: SVGSVGElement | undefined;
    return {
      show: ({ frame, runs }) => {
        const read = readFrame(frame);
        if (!sheet.current || !read) return false;
        const { root, width, height } = read;
        const shown = sheet.current.firstElementChild;
        if (shown && before) patchPicture(shown, before, root, runs);
        else sheet.current.replaceChildren(buildPicture(root, runs));
        before = root;
        sheet.current.style.setProperty('--shape', String(width / height));
        sheet.current.style.setProperty('--width', `${width}pt`);
        count += 1;
        sheet.current.dataset.picture = String(count);
        setLive(true);
        return true;
      },
    };
  }, []);
  return (
    <>
      {!isLive && (
        // biome-ignore lint/performance/noImgElement: a drawing of this very form, which nothing could make smaller.
        <img
          alt={alt}
          className="max-h-[46vh] w-auto max-w-full bg-white shadow-raised lg:max-h-[calc(100vh-14rem)]"
          src={initial}
        />
      )}
      <div
        aria-label={alt}
        className="w-[min(100%,var(--width),46vh*var(--shape))] bg-white shadow-raised lg:w-[min(100%,var(--width),(100vh-14rem)*var(--shape))] [&>svg]:h-auto [&>svg]:w-full"
        data-preview={state}
        hidden={!isLive}
        ref={sheet}
        role="img"
      />
    </>
  );
}
