import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { CALENDARS as WORDS } from '@/lib/messages/region-calendars';
import type { MovedSchool } from '@/lib/services/planning/list-moved-plans';

/** What a calendar would move, school by school, before anything is entered. */
export function MovedPlans({ checked, schools }: { checked: number; schools: MovedSchool[] }) {
  if (schools.length === 0) {
    return (
      <Alert live tone="success">
        {WORDS.movesNothing(checked)}
      </Alert>
    );
  }
  return (
    <Alert live title={WORDS.moves(schools.length, checked)} tone="warn">
      <ul className="max-h-96 space-y-2 overflow-auto">
        {schools.map(({ uai, name, city, moved, isBroken }) => (
          <li key={uai}>
            <span className="font-semibold">{name}</span>
            {city && `, ${city}`}
            {isBroken ? (
              <p>{WORDS.broken}</p>
            ) : (
              <Disclosure summary={WORDS.movedActions(moved.length)}>
                <ul className="list-disc pl-5">
                  {moved.map(({ title, fromOn, toOn }) => (
                    <li key={`${title} ${fromOn} ${toOn}`}>{WORDS.moved(title, fromOn, toOn)}</li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
