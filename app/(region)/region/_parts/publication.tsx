import { getRegionClock } from '@/app/_server/desk';
import { Card, Section } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { formatDayPlain } from '@/lib/messages/format';
import { PUBLICATION as WORDS } from '@/lib/messages/publication';

type Props = {
  send: (form: FormData) => Promise<void>;
  /** What schools will see of new, line by line. */
  changes: readonly string[];
  /** What keeps it from being published, counted in a sentence. */
  faults: string | undefined;
  noteLength: number;
  button: string;
};

/** Shows schools a saved draft as its next version, with a word on what is new. */
export function PublishForm({ send, changes, faults, noteLength, button }: Props) {
  return (
    <form action={send} className="space-y-3">
      {changes.length > 0 && (
        <>
          <h3 className="text-sm font-semibold">{WORDS.unpublished}</h3>
          <ul className="list-disc space-y-1 pl-5 text-sm">
            {changes.map((line) => (
              <li className="break-words" key={line}>
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
      {faults && <p className="text-sm">{faults}</p>}
      <TextField
        autoComplete="off"
        hint={WORDS.noteHint}
        id="note"
        label={WORDS.note}
        maxLength={noteLength}
        required
      />
      <SubmitButton icon="send">{button}</SubmitButton>
    </form>
  );
}

type Version = { version: number; note: string; publishedAt: Date };

/** What was published when, the newest first; nothing before the first time. */
export async function PublicationHistory({ versions }: { versions: readonly Version[] }) {
  if (versions.length === 0) return null;
  const timeZone = await getRegionClock();
  return (
    <Section id="publications" title={WORDS.history}>
      <Card>
        <ul className="space-y-2 text-sm">
          {versions.map(({ version, note, publishedAt }) => (
            <li className="break-words" key={version}>
              <span className="block font-semibold">
                {WORDS.version(version, formatDayPlain(dayIn(timeZone, publishedAt)))}
              </span>
              {note}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
