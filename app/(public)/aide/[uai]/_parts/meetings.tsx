import { Icon } from '@/app/_ui/icon';
import type { HelpPage } from '@/lib/messages/help-page';

/** Dates at which families can come; what the school wrote stays as it is, in French. */
export function Meetings({ id, heading, where, items }: HelpPage['meetings'] & { id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="text-2xl print:text-lg" id={id}>
        {heading}
      </h2>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 print:mt-1 print:grid-cols-2 print:gap-2">
        {items.map((meeting) => (
          <li className="rounded-lg border border-line bg-surface p-4 print:p-2" key={meeting.id}>
            <h3 className="flex items-center gap-2 text-lg print:text-sm">
              <Icon className="size-5 text-accent" name="calendar" />
              {meeting.name}
            </h3>
            <p className="mt-1 font-semibold">
              <bdi>{meeting.when}</bdi>
            </p>
            <p>
              <span className="text-muted">{where} </span>
              <bdi lang="fr">{meeting.place}</bdi>
            </p>
            {meeting.note !== '' && (
              <p className="mt-1 text-sm text-muted">
                <bdi lang="fr">{meeting.note}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
