'use client';

import { Button } from '@/app/_ui/button';
import { SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';

type Props = {
  /** What they are about, for who does not see where they stand. */
  what: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** The same four for a phase and for an action; what was removed comes back by « Annuler ». */
export function MoveButtons({ what, isFirst, isLast, onMove, onDuplicate, onRemove }: Props) {
  const say = (verb: string) => WORDS.about(verb, what);
  return (
    <div className="flex flex-wrap gap-1">
      <Button
        aria-disabled={isFirst}
        aria-label={say(WORDS.up)}
        icon="up"
        look="quiet"
        onClick={() => !isFirst && onMove(-1)}
      >
        {WORDS.up}
      </Button>
      <Button
        aria-disabled={isLast}
        aria-label={say(WORDS.down)}
        icon="down"
        look="quiet"
        onClick={() => !isLast && onMove(1)}
      >
        {WORDS.down}
      </Button>
      <Button aria-label={say(WORDS.duplicate)} look="quiet" onClick={onDuplicate}>
        {WORDS.duplicate}
      </Button>
      <Button aria-label={say(WORDS.remove)} icon="close" look="quiet" onClick={onRemove}>
        {WORDS.remove}
      </Button>
    </div>
  );
}
