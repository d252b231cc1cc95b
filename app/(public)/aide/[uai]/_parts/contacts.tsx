import { Icon } from '@/app/_ui/icon';
import type { HelpPage } from '@/lib/messages/help-page';
import { HelpText } from './help-text';

const LINE = 'link inline-flex min-h-9 items-center gap-2 break-all print:min-h-0';

/** Whom to ask, one tap away on a phone. */
export function Contacts({ id, heading, intro, items }: HelpPage['contacts'] & { id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="text-2xl print:text-lg" id={id}>
        {heading}
      </h2>
      <p className="mt-1 text-muted">{intro}</p>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 print:mt-1 print:grid-cols-2 print:gap-2">
        {items.map((contact) => (
          <li className="rounded-lg border border-line bg-surface p-4 print:p-2" key={contact.who}>
            <h3 className="text-lg print:text-sm">{contact.who}</h3>
            <p className="mt-1 text-sm text-muted">
              <HelpText sentence={contact.what} />
            </p>
            {contact.phone && (
              <p className="mt-2 print:mt-0">
                <a className={`${LINE} tabular`} href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>
                  <Icon className="size-5" name="phone" />
                  <bdi dir="ltr">{contact.phone}</bdi>
                </a>
              </p>
            )}
            {contact.email && (
              <p>
                <a className={LINE} href={`mailto:${contact.email}`}>
                  <Icon className="size-5" name="letter" />
                  <bdi dir="ltr">{contact.email}</bdi>
                </a>
              </p>
            )}
            {contact.address && (
              <p className="mt-1 text-sm">
                <bdi>{contact.address}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
