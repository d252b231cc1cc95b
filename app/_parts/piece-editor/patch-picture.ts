import { OUTLINE_NAME } from '@/lib/print/drawing';
import type { WholeDrawing } from './preview-link';

type Runs = WholeDrawing['runs'];

/** Sets an attribute; outlines where a frame names them, in an attribute too, which holds no markup. */
function setFilled(element: Element, name: string, value: string, runs: Runs): void {
  if (name === OUTLINE_NAME) element.setAttribute('d', runs.get(value) ?? '');
  else element.setAttribute(name, value);
}

/** A part of a frame as a part of the page, with its outlines. */
export function buildPicture<Part extends Element>(part: Part, runs: Runs): Part {
  const built = document.importNode(part, true);
  for (const path of [built, ...built.querySelectorAll(`[${OUTLINE_NAME}]`)]) {
    const named = path.getAttribute(OUTLINE_NAME);
    if (named === null) continue;
    setFilled(path, OUTLINE_NAME, named, runs);
    path.removeAttribute(OUTLINE_NAME);
  }
  return built;
}

/**
 * Makes `shown`, which was built of the frame `before`, the picture of the frame `next`. A stroke changes a line or two:
 * what is as it was is not touched, and the browser reads, lays out and paints none of it again. Frames are compared with
 * frames, whose attributes are short: what is on the page holds outlines of 10,000 signs.
 */
export function patchPicture(shown: Element, before: Element, next: Element, runs: Runs): void {
  if (!isAlike(before, next)) {
    shown.replaceWith(buildPicture(next, runs));
    return;
  }
  for (const { name, value } of next.attributes) {
    if (before.getAttribute(name) !== value) setFilled(shown, name, value, runs);
  }
  const [old, fresh, live] = [[...before.children], [...next.children], [...shown.children]];
  for (const [at, part] of live.entries()) {
    const [was, is] = [old[at], fresh[at]];
    if (was && is) patchPicture(part, was, is, runs);
    else part.remove();
  }
  shown.append(...fresh.slice(live.length).map((part) => buildPicture(part, runs)));
}

/** Whether one can become the other by plain attributes: a picture's address has a namespace. */
const isAlike = (before: Element, next: Element): boolean =>
  before.localName === next.localName &&
  before.attributes.length === next.attributes.length &&
  [...next.attributes].every(
    ({ name, namespaceURI, value }) =>
      before.hasAttribute(name) && (namespaceURI === null || before.getAttribute(name) === value),
  );
