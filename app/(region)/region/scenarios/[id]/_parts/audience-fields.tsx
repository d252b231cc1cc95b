'use client';

import { SelectField } from '@/app/_ui/field';
import type { AudienceRule } from '@/lib/domain/planning/scenario';
import { AUDIENCE_CELLS, SCENARIO_EDITOR as WORDS } from '@/lib/messages/scenario-editor';
import { LevelsField } from './levels-field';

type Props = {
  id: string;
  audience: AudienceRule | undefined;
  onAudience: (audience: AudienceRule | undefined) => void;
};

type Reached = keyof typeof AUDIENCE_CELLS;
const CELLS: Record<Reached, AudienceRule['cells']> = {
  not_activated: ['reachable', 'unreached'],
  reachable: ['reachable'],
  unreached: ['unreached'],
  all: undefined,
};
const reachedBy = ({ cells }: AudienceRule): Reached =>
  (Object.keys(CELLS) as Reached[]).find((name) => CELLS[name]?.join() === cells?.join()) ?? 'all';

/** Whom an action is for, by rule: the people are found on the day it is done. */
export function AudienceFields({ id, audience, onAudience }: Props) {
  const choose = (holders: string) => {
    if (holders !== 'guardians' && holders !== 'pupils') return onAudience(undefined);
    const base: AudienceRule = { levels: 'all', cells: CELLS.not_activated, ...audience, holders };
    const { families: _, ...rest } = base;
    onAudience(holders === 'guardians' ? { families: 'not_covered', ...base } : rest);
  };
  const chooseReached = (name: string) => {
    if (!audience) return;
    const { cells: _, ...rest } = audience;
    const cells = CELLS[name as Reached];
    onAudience(cells ? { ...rest, cells } : rest);
  };
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          id={`${id}-public`}
          label={WORDS.audience}
          onChange={(event) => choose(event.target.value)}
          options={[
            { value: '', label: WORDS.nobody },
            { value: 'guardians', label: WORDS.guardians },
            { value: 'pupils', label: WORDS.pupils },
          ]}
          value={audience?.holders ?? ''}
        />
        {audience && (
          <SelectField
            id={`${id}-lesquels`}
            label={WORDS.reached}
            onChange={(event) => chooseReached(event.target.value)}
            options={Object.entries(AUDIENCE_CELLS).map(([value, label]) => ({ value, label }))}
            value={reachedBy(audience)}
          />
        )}
        {audience?.holders === 'guardians' && (
          <SelectField
            id={`${id}-familles`}
            label={WORDS.families}
            onChange={(event) =>
              onAudience({ ...audience, families: event.target.value as AudienceRule['families'] })
            }
            options={[
              { value: 'not_covered', label: WORDS.familiesNotCovered },
              { value: 'all', label: WORDS.familiesAll },
            ]}
            value={audience.families ?? 'all'}
          />
        )}
      </div>
      {audience && (
        <LevelsField
          id={`${id}-niveaux`}
          levels={audience.levels}
          onLevels={(levels) => onAudience({ ...audience, levels })}
        />
      )}
    </>
  );
}
