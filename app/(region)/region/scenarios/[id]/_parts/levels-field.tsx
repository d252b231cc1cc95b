'use client';

import { ChoiceField, ChoiceGroup } from '@/app/_ui/field';
import { LEVELS, type Level } from '@/lib/domain/directory/types';
import { SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';

type Props = { id: string; levels: Level[] | 'all'; onLevels: (levels: Level[] | 'all') => void };

const CHOICES = LEVELS.filter((level) => level !== 'autre');

/** All levels, or some of them. */
export function LevelsField({ id, levels, onLevels }: Props) {
  const isAll = levels === 'all';
  return (
    <ChoiceGroup className="flex flex-wrap gap-x-4" legend={WORDS.levels}>
      <ChoiceField
        checked={isAll}
        id={`${id}-tous`}
        label={WORDS.allLevels}
        onChange={(event) => onLevels(event.target.checked ? 'all' : [])}
      />
      {!isAll &&
        CHOICES.map((level) => (
          <ChoiceField
            checked={levels.includes(level)}
            id={`${id}-${level}`}
            key={level}
            label={level}
            onChange={(event) =>
              onLevels(LEVELS.filter((one) => (one === level ? event.target.checked : levels.includes(one))))
            }
          />
        ))}
    </ChoiceGroup>
  );
}
