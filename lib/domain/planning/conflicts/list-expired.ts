import { addDays } from '../../directory/day';
import type { EditedPhase } from '../edit/plan-edit';
import { addSchoolDays } from '../school-calendar';
import { PRINT_LEAD_DAYS } from '../staff-minutes';
import {
  type Conflict,
  type ConflictGround,
  listOpen,
  type OpenAction,
  placeOf,
  SHEET_VALID_DAYS,
} from './conflict';
import { mayShareReaders } from './list-crowded';

/** School days before the switch-over by which new codes are in the hands of those who need them. */
const BEFORE_SWITCH = 10;

/** Codes that run out before the day the old login is closed, and are not handed out again. */
export function listExpired(
  { calendar, todayOn }: ConflictGround,
  phases: readonly EditedPhase[],
): Conflict[] {
  const open = listOpen(phases);
  const switchOver = open.filter((action) => action.kind === 'switch_over').at(-1);
  if (!switchOver) return [];
  // What pupils get on paper is how their account is activated: identifier and provisional code.
  const sheets = open.filter((action) => action.kind === 'document' && action.audience?.holders === 'pupils');
  return sheets.flatMap((sheet): Conflict[] => {
    const expiresOn = addDays(sheet.dueOn, SHEET_VALID_DAYS);
    if (expiresOn >= switchOver.dueOn) return [];
    const again = sheets.some(
      (other) => other.dueOn > sheet.dueOn && mayShareReaders(other.audience, sheet.audience),
    );
    if (again) return [];
    const dueOn = addSchoolDays(calendar, switchOver.dueOn, -BEFORE_SWITCH);
    const isTooLate = dueOn < addSchoolDays(calendar, todayOn, PRINT_LEAD_DAYS);
    return [
      {
        code: 'sheets_expire',
        ...placeOf(sheet),
        dueOn: sheet.dueOn,
        expiresOn,
        neededOn: switchOver.dueOn,
        repair: isTooLate ? [] : [handOutAgain(sheet, dueOn)],
      },
    ];
  });
}

const handOutAgain = (
  { phaseId, title, kind, role, workMinutes, audience, templateId }: OpenAction,
  dueOn: string,
) => ({ do: 'add_action', phaseId, title, kind, role, dueOn, workMinutes, audience, templateId }) as const;
