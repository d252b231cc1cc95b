import { LinkButton } from '@/app/_ui/button';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SEGMENTS_PAGE as WORDS } from '@/lib/messages/segments';
import type { ListedSegment } from '@/lib/services/campaign/list-segments';
import { deleteSegmentAction } from '../actions';

/** What can be done with a segment: start a wave from it, or put it away. */
export function SegmentSteps({ uai, segment }: { uai: string; segment: ListedSegment }) {
  const { id, name } = segment;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {segment.rule.kind === 'guardians' && (
        <LinkButton href={`/${uai}/campagnes/nouvelle?segment=${id}`} look="secondary">
          {WORDS.start}
          <span className="sr-only">{WORDS.startOf(name)}</span>
        </LinkButton>
      )}
      <form action={deleteSegmentAction.bind(null, uai, id)}>
        <SubmitButton ariaLabel={WORDS.removeOf(name)} look="quiet">
          {WORDS.remove}
        </SubmitButton>
      </form>
    </div>
  );
}
