'use client';

import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { readDrawing } from './read-drawing';

export type LivePictureHandle = { /** Whether it could be shown. */ show: (svg: string) => boolean };

/**
 * A picture that changes at every stroke. It is a part of the page rather than an `<img>`, of which the browser would make
 * a document of its own each time: a letter takes it 12 ms so, and 70 as an image. React draws its frame once and knows
 * nothing of what is inside.
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
    return {
      show: (svg) => {
        const read = readDrawing(svg);
        if (!sheet.current || !read) return false;
        const { drawing, width, height } = read;
        sheet.current.style.setProperty('--shape', String(width / height));
        sheet.current.style.setProperty('--width', `${width}pt`);
        sheet.current.replaceChildren(drawing);
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
