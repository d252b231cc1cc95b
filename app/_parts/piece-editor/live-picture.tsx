'use client';

import { type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { buildPicture, patchPicture } from './patch-picture';
import type { WholeDrawing } from './preview-link';
import { readFrame } from './read-frame';

export type LivePictureHandle = {
  /** Whether it could be shown. */
  show: (drawing: WholeDrawing) => boolean;
};

type Props = {
  ref: Ref<LivePictureHandle>;
  /** The address of the picture as it was saved, shown until there is a newer one. */
  initial: string;
  alt: string;
  state: string;
  /** Which of its pages is shown, from 1. */
  page: number;
};

/** What is on the page: the frame it was built of, and the size of one of its pages. */
type Shown = { root: SVGSVGElement; width: number; height: number; pages: number };

/**
 * A picture that changes at every stroke. It is a part of the page rather than an `<img>`, of which the browser would make
 * a document of its own each time: a letter takes it 70 ms as an image, and 5 where only its changed line is replaced.
 * React draws its frame once and knows nothing of what is inside, and neither do the styles of the page: each of their rules
 * for every element would be weighed for every line that is new.
 */
export function LivePicture({ ref, initial, alt, state, page }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const shown = useRef<Shown>(undefined);
  const wanted = useRef(page);
  const [isLive, setLive] = useState(false);

  // Turning a page moves what is looked at, and draws nothing anew.
  useLayoutEffect(() => {
    wanted.current = page;
    if (sheet.current && shown.current) turnTo(sheet.current, shown.current, page);
  }, [page]);

  useImperativeHandle(ref, () => {
    let count = 0;
    return {
      show: ({ frame, runs, pages }) => {
        const read = readFrame(frame);
        if (!sheet.current || !read) return false;
        const { root, width, height } = read;
        const inside = sheet.current.shadowRoot ?? sheet.current.attachShadow({ mode: 'open' });
        const picture = inside.firstElementChild;
        if (picture && shown.current) patchPicture(picture, shown.current.root, root, runs);
        else inside.replaceChildren(buildPicture(root, runs));
        shown.current = { root, width, height: height / pages, pages };
        turnTo(sheet.current, shown.current, wanted.current);
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
        className="w-[min(100%,var(--width),46vh*var(--shape))] bg-white shadow-raised will-change-transform lg:w-[min(100%,var(--width),(100vh-14rem)*var(--shape))]"
        data-preview={state}
        hidden={!isLive}
        ref={sheet}
        role="img"
      />
    </>
  );
}

/**
 * Shows one page of a picture, its last one where it has fewer. What is so already is left alone: a browser would lay the
 * whole picture out again.
 */
function turnTo(sheet: HTMLElement, { width, height, pages }: Shown, page: number): void {
  const picture = sheet.shadowRoot?.firstElementChild;
  const view = `0 ${(Math.min(page, pages) - 1) * height} ${width} ${height}`;
  if (picture && picture.getAttribute('viewBox') !== view) picture.setAttribute('viewBox', view);
  for (const [name, value] of [
    ['--shape', String(width / height)],
    ['--width', `${width}pt`],
  ] as const)
    if (sheet.style.getPropertyValue(name) !== value) sheet.style.setProperty(name, value);
}
