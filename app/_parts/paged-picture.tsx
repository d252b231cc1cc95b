'use client';

import { useRef, useState } from 'react';
import { EDITOR } from '@/lib/messages/materials/editor';
import { PageTurner } from './page-turner';

type Props = {
  src: string;
  alt: string;
  /** Of one page, in pixels. */
  width: number;
  height: number;
};

/**
 * A document as a link to its picture, in which its pages stand one below the other: one at a time is shown. Without
 * JavaScript all of them are.
 */
export function PagedPicture({ src, alt, width, height }: Props) {
  const [pages, setPages] = useState(1);
  const [page, setPage] = useState(1);
  const isCounted = useRef(false);
  const count = (image: HTMLImageElement | null) => {
    if (!image?.complete || image.naturalWidth === 0 || isCounted.current) return;
    isCounted.current = true;
    setPages(Math.max(1, Math.round((image.naturalHeight / image.naturalWidth) * (width / height))));
  };
  return (
    <>
      <a
        className="block overflow-hidden rounded border border-line bg-white"
        href={src}
        rel="noreferrer"
        style={pages > 1 ? { aspectRatio: `${width} / ${height}` } : undefined}
        target="_blank"
      >
        {/* biome-ignore lint/performance/noImgElement: a drawing of a document of its own, made for this one view. */}
        <img
          alt={pages > 1 ? `${alt} – ${EDITOR.pageOf(page, pages)}` : alt}
          className="h-auto w-full"
          height={height * pages}
          onLoad={(event) => count(event.currentTarget)}
          ref={count}
          src={src}
          style={{ transform: `translateY(-${((page - 1) / pages) * 100}%)` }}
          width={width}
        />
      </a>
      {pages > 1 && <PageTurner onTurn={setPage} page={page} pages={pages} />}
    </>
  );
}
