import { Fragment } from 'react';
import { API_PAGE } from '@/lib/messages/api-reference';
import type { NamedType } from './describe-type';

/** What a field can be; what has a section of its own leads there. */
export function TypeText({ types }: { types: NamedType[] }) {
  return (
    <code className="whitespace-normal break-words text-xs">
      {types.map(({ name, href }, i) => (
        <Fragment key={name}>
          {i > 0 && API_PAGE.or}
          {href ? (
            <a className="text-accent underline" href={href}>
              {name}
            </a>
          ) : (
            name
          )}
        </Fragment>
      ))}
    </code>
  );
}
