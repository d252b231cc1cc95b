import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { AUDIENCE_FORM as WORDS } from '@/lib/messages/audience-form';
import type { AudienceSummary } from './audience-summary';

function Names({ names, more }: { names: readonly string[]; more: number }) {
  return (
    <ul className="columns-[14rem] gap-6 text-sm">
      {names.map((name, place) => (
        // Two people may have one name, and the list is drawn as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li className="break-inside-avoid py-0.5" key={place}>
          {name}
        </li>
      ))}
      {more > 0 && <li className="py-0.5 text-muted">{WORDS.more(more)}</li>}
    </ul>
  );
}

/** The rule in words, how many it reaches, and everybody else with the one reason for it. */
export function AudienceSummaryView({ summary }: { summary: AudienceSummary }) {
  const { words, first, rest, reach, names, more, reasons, empty, notes } = summary;
  return (
    <div className="space-y-3">
      <p className="break-words font-medium">{words}.</p>
      <p className="text-sm">
        <strong className="font-semibold">{first}</strong>
        {rest}
      </p>
      <p className="text-sm text-muted">{reach}</p>
      {empty && <Alert tone="warn">{empty}</Alert>}
      {notes.map((note) => (
        <Alert key={note} tone="info">
          {note}
        </Alert>
      ))}
      {names.length > 0 && (
        <div>
          <p className="text-sm font-semibold">{WORDS.sample}</p>
          <Names more={more} names={names} />
        </div>
      )}
      {reasons.map(({ label, hint, ...people }) => (
        <div key={label}>
          {people.names.length > 0 ? (
            <Disclosure summary={label}>
              <Names {...people} />
            </Disclosure>
          ) : (
            <p className="text-sm">{label}</p>
          )}
          {hint && <p className="max-w-prose pl-5 text-xs text-muted">{hint}</p>}
        </div>
      ))}
    </div>
  );
}
