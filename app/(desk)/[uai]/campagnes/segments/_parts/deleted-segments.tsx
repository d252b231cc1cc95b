import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SEGMENTS_PAGE as WORDS } from '@/lib/messages/segments';
import type { ListedSegment } from '@/lib/services/campaign/list-segments';
import { restoreSegmentAction } from '../actions';

/** Segments that were deleted, each with the way back. */
export function DeletedSegments({ uai, deleted }: { uai: string; deleted: readonly ListedSegment[] }) {
  if (deleted.length === 0) return null;
  return (
    <div className="mt-8">
      <Disclosure summary={WORDS.deleted(deleted.length)}>
        <ul className="max-w-prose divide-y divide-line">
          {deleted.map(({ id, name }) => (
            <li className="flex flex-wrap items-center justify-between gap-3 py-2" key={id}>
              <span className="min-w-0 break-words">{name}</span>
              <form action={restoreSegmentAction.bind(null, uai, id)}>
                <SubmitButton ariaLabel={WORDS.restoreOf(name)} look="secondary">
                  {WORDS.restore}
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
