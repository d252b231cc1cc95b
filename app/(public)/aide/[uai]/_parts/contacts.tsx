import { Icon } from '@/app/_ui/icon';
import { RichText } from '@/app/_ui/rich-text';
import type { HelpPage } from '@/lib/messages/help-page';
import { HELP_FRAME } from '@/lib/messages/public-pages';

const LINE = 'link inline-flex min-h-9 items-center gap-2 break-all';

/** Whom to ask, one tap away on a phone. */
export function Contacts({ id, heading, intro, items }: HelpPage['contacts'] & { id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="text-2xl" id={id}>
        {heading}
      </h2>
      <p className="mt-1 text-muted">
        <RichText sentence={intro} />
      </p>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2">
        {items.map((contact) => (
          <li className="rounded-lg border border-line bg-surface p-4" key={contact.who}>
            <h3 className="text-lg">{contact.who}</h3>
            <p className="mt-1 text-sm text-muted">{contact.what}</p>
            {contact.phone && (
              <p className="mt-2">
                <a
                  aria-label={HELP_FRAME.call(contact.phone)}
                  className={`${LINE} tabular`}
                  href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}
                >
                  <Icon className="size-5" name="phone" />
                  {contact.phone}
                </a>
              </p>
            )}
            {contact.email && (
              <p>
                <a
                  aria-label={HELP_FRAME.write(contact.email)}
                  className={LINE}
                  href={`mailto:${contact.email}`}
                >
                  <Icon className="size-5" name="letter" />
                  {contact.email}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
