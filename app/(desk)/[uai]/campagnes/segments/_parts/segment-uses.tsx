import Link from 'next/link';
import { Disclosure } from '@/app/_ui/disclosure';
import { SEGMENTS_PAGE as WORDS } from '@/lib/messages/segments';
import type { ListedSegment } from '@/lib/services/campaign/list-segments';

/** The waves that were started from a segment. */
export function SegmentUses({ base, uses }: { base: string; uses: ListedSegment['uses'] }) {
  if (uses.length === 0) return <span className="text-muted">{WORDS.noUse}</span>;
  return (
    <Disclosure summary={WORDS.countUses(uses.length)}>
      <ul className="space-y-1 text-sm">
        {uses.map(({ waveId, title }) => (
          <li key={waveId}>
            <Link className="link" href={`${base}/${waveId}`}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
