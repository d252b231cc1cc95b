import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { HOME } from '@/lib/messages/adoption-pages';
import { describeAudience } from '@/lib/messages/audience';
import { WAVE_CHANNEL_NAMES, WAVES_PAGE } from '@/lib/messages/campaign-pages';
import type { WaveRow } from '@/lib/services/campaign/list-waves';

/** As many as leave what is to be done in sight. */
const SHOWN = 5;

export type DraftToRead = Pick<WaveRow, 'id' | 'title' | 'audience' | 'channel' | 'proposedOn'>;

/**
 * The drafts that wait for who confirms, each with whom it is for, by which way and for which day; those past the first
 * few are on the page of the waves. `titleOf` names the earlier wave that an audience asks for.
 */
export function DraftsToRead({
  drafts,
  titleOf,
  uai,
}: {
  drafts: readonly DraftToRead[];
  titleOf: (waveId: string) => string | undefined;
  uai: string;
}) {
  if (drafts.length === 0) return null;
  // A line for one more would take as much room as that one.
  const shown = drafts.length === SHOWN + 1 ? drafts.length : SHOWN;
  const more = drafts.length - shown;
  return (
    <Card className="mb-3" flush>
      <h3 className="px-4 pt-3 text-base sm:px-5">{HOME.drafts(drafts.length)}</h3>
      <ul className="divide-y divide-line">
        {drafts.slice(0, shown).map(({ id, title, audience, channel, proposedOn }) => (
          <li className="px-4 py-2.5 sm:px-5" key={id}>
            <Link className="link" href={`/${uai}/campagnes/${id}`}>
              {title}
            </Link>
            <p className="flex flex-wrap gap-x-4 text-sm text-muted">
              <span>
                {describeAudience(audience, titleOf)} · {WAVE_CHANNEL_NAMES[channel].name}
              </span>
              {proposedOn && <span>{WAVES_PAGE.proposedFor(proposedOn)}</span>}
            </p>
          </li>
        ))}
        {more > 0 && (
          <li className="px-4 py-2.5 sm:px-5">
            <Link className="link" href={`/${uai}/campagnes`}>
              {HOME.moreDrafts(more)}
            </Link>
          </li>
        )}
      </ul>
    </Card>
  );
}
