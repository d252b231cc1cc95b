import { ERRORS } from '@/lib/messages/public-pages';
import { LinkButton } from './button';

/** An address that leads nowhere, or to what this person may not know of: the two look the same. */
export function NotFoundText({ home = '/' }: { home?: string }) {
  return (
    <>
      <title>{ERRORS.notFoundTitle}</title>
      <h1 className="text-3xl">{ERRORS.notFoundTitle}</h1>
      <p className="mt-3 max-w-prose text-lg text-muted">{ERRORS.notFoundText}</p>
      <div className="mt-6">
        <LinkButton href={home} icon="home">
          {ERRORS.home}
        </LinkButton>
      </div>
    </>
  );
}
