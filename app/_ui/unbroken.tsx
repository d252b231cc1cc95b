import {
  Children,
  cloneElement,
  createElement,
  Fragment,
  isValidElement,
  type PropsWithChildren,
  type ReactNode,
} from 'react';

const WHOLE = /(e-mails?)/i;

/** Elements of running text, whose own words are looked through too. */
const OF_TEXT = new Set<unknown>(['p', 'ul', 'ol', 'li', 'strong', 'em']);

/**
 * A text in which « e-mail » is not broken at its hyphen: the font has no no-break hyphen, and one in the words
 * themselves would be copied and not be found. In words of elements that it is given too, not in those of components.
 */
export function Unbroken({ children }: { children: ReactNode }) {
  return createElement(Fragment, null, ...Children.toArray(children).map(keep));
}

function keep(child: ReactNode): ReactNode {
  // One element for one text: in a row of a flex box it stays one thing.
  if (typeof child === 'string' && WHOLE.test(child)) {
    return createElement('span', null, ...child.split(WHOLE).map(wrap));
  }
  if (isValidElement<PropsWithChildren>(child) && OF_TEXT.has(child.type) && child.props.children) {
    return cloneElement(child, undefined, <Unbroken>{child.props.children}</Unbroken>);
  }
  return child;
}

const wrap = (part: string): ReactNode =>
  WHOLE.test(part) ? <span className="whitespace-nowrap">{part}</span> : part;
