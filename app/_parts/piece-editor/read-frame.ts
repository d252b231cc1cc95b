import { DRAWN_WITH } from '@/lib/print/drawing';

const FOREIGN = `:not(${DRAWN_WITH.join(',')})`;

/**
 * The frame of a drawing of our own engine, still without its outlines; undefined when it holds anything but shapes. It
 * could run nothing in any case: the page's policy lets no script in that has not come with it.
 */
export function readFrame(svg: string): { root: SVGSVGElement; width: number; height: number } | undefined {
  const { documentElement: root } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (!(root instanceof SVGSVGElement) || root.querySelector(FOREIGN)) return undefined;
  const { width, height } = root.viewBox.baseVal;
  // The picture's name is on the frame; a title of its own would be shown at the pointer.
  root.querySelector('title')?.remove();
  for (const given of ['role', 'width', 'height']) root.removeAttribute(given);
  root.setAttribute('aria-hidden', 'true');
  root.setAttribute('style', 'display:block;width:100%;height:auto');
  return { root, width, height };
}
