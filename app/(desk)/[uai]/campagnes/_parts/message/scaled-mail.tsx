'use client';

import { useEffect, useRef, useState } from 'react';
import { FramedHtml } from '@/app/_ui/framed-html';

/**
 * A mail laid out for a window of this width, made smaller where there is less room. Where it was read stays in sight while
 * it is written; another language (`tag`) is scrolled to.
 */
export function ScaledMail({
  html,
  title,
  width,
  height,
  tag,
}: {
  html: string;
  title: string;
  width: number;
  /** Of the place that it is shown in, in CSS pixels. */
  height: number;
  /** Of the language to show; undefined: from the top. */
  tag: string | undefined;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScale(Math.min(1, element.clientWidth / width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  useEffect(() => {
    const frame = place.current?.querySelector('iframe');
    if (!frame) return;
    let top: number | undefined;
    const settle = () => {
      const view = frame.contentWindow;
      const page = frame.contentDocument;
      if (!view || !page) return;
      // Of the two places that a language stands at, the line at the top is a paragraph.
      const own = tag && page.querySelector(`div[lang="${tag}"] h2`);
      if (own) top ??= own.getBoundingClientRect().top + view.scrollY - 16;
      // The part of a language that was just chosen is not there yet.
      else if (!tag) top ??= 0;
      if (top === undefined) return;
      view.scrollTo(0, top);
      view.addEventListener('scroll', () => {
        top = view.scrollY;
      });
    };
    frame.addEventListener('load', settle);
    settle();
    return () => frame.removeEventListener('load', settle);
  }, [tag]);
  return (
    <div className="overflow-hidden" ref={place} style={{ height }}>
      <div
        className="mx-auto origin-top-left"
        style={{
          width,
          height: height / scale,
          transform: `scale(${scale})`,
          marginLeft: scale < 1 ? 0 : undefined,
        }}
      >
        <FramedHtml className="h-full" html={html} links="inactive" title={title} />
      </div>
    </div>
  );
}
