import { Children, createElement, Fragment, type ReactNode } from 'react';

const WHOLE = /(e-mails?)/i;

/** A text of large type, in which « e-mail » is not broken at its hyphen: the font has no no-break hyphen. */
export function Unbroken({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children).flatMap((child) =>
    typeof child === 'string' ? child.split(WHOLE).map(wrap) : [child],
  );
  return createElement(Fragment, null, ...parts);
}

const wrap = (part: string): ReactNode =>
  WHOLE.test(part) ? <span className="whitespace-nowrap">{part}</span> : part;
