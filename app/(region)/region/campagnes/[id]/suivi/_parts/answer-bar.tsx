import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { ANSWER_STATES, type AnswerState } from '@/lib/domain/planning/region-campaign/follow-campaign';
import { formatCount } from '@/lib/messages/format';
import { ANSWER_NAMES, FOLLOW_PAGE as WORDS } from '@/lib/messages/region-campaign-pages';

const FILLS: Record<AnswerState, string> = {
  adopted: 'bg-adopted',
  left: 'bg-reachable',
  declined: 'bg-unreached',
  seen: 'bg-dormant',
  unseen: 'bg-sunken ring-1 ring-inset ring-line-strong',
};
const IN_ORDER: AnswerState[] = ['adopted', 'left', 'declined', 'seen', 'unseen'];

/** All schools as one bar by what they answer; each part leads to its schools. */
export function AnswerBar({
  counts,
  hrefOf,
}: {
  counts: Record<AnswerState, number>;
  hrefOf: (state: AnswerState) => string;
}) {
  const all = ANSWER_STATES.reduce((sum, state) => sum + counts[state], 0);
  const shown = IN_ORDER.filter((state) => counts[state] > 0);
  return (
    <Card className="space-y-3">
      <h2 className="text-base">{WORDS.bar}</h2>
      <div aria-hidden="true" className="flex h-4 gap-0.5 overflow-hidden rounded">
        {shown.map((state) => (
          <div
            className={`min-w-1 ${FILLS[state]}`}
            key={state}
            style={{ width: `${(100 * counts[state]) / all}%` }}
          />
        ))}
      </div>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {shown.map((state) => (
          <li className="flex items-center gap-2" key={state}>
            <span aria-hidden="true" className={`size-3 shrink-0 rounded-sm ${FILLS[state]}`} />
            <Link className="link" href={hrefOf(state)}>
              {ANSWER_NAMES[state]}
              <strong className="tabular font-semibold"> {formatCount(counts[state])}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
