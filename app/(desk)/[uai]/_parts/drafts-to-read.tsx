import Link from 'next/link';
import { HOME } from '@/lib/messages/adoption-pages';

/** As many as leave what is to be done in sight. */
const SHOWN = 5;

/** The drafts that wait for who confirms; those past the first few are on the page of the waves. */
export function DraftsToRead({
  drafts,
  uai,
}: {
  drafts: readonly { id: string; title: string }[];
  uai: string;
}) {
  if (drafts.length === 0) return null;
  // A line for one more would take as much room as that one.
  const shown = drafts.length === SHOWN + 1 ? drafts.length : SHOWN;
  const more = drafts.length - shown;
  return (
    <ul className="mb-3 space-y-2">
      {drafts.slice(0, shown).map((wave) => (
        <li key={wave.id}>
          <Link className="link" href={`/${uai}/campagnes/${wave.id}`}>
            {HOME.draft(wave.title)}
          </Link>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Link className="link" href={`/${uai}/campagnes`}>
            {HOME.moreDrafts(more)}
          </Link>
        </li>
      )}
    </ul>
  );
}
