import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import type { Day } from '@/lib/domain/directory/types';
import { FAMILY_ROWS, SELECTION } from '@/lib/messages/families';
import type { ActOnFamilies } from '@/lib/services/tracking/list-acts';
import type { FollowedFamily } from '@/lib/services/tracking/list-followed-families';
import { FamilyRow, ROW_GRID } from './family-row';
import { SelectionBar, type SelectionOptions } from './selection-bar';

export type FamilyChoice = SelectionOptions & {
  /** Every family not covered is ticked when the page comes. */
  allChecked: boolean;
  /** The same page with all of them ticked, or none. */
  hrefOf: (checked: boolean) => string;
  mark: (form: FormData) => Promise<void>;
  /** Names this page as sent: sent twice, a mark is recorded once. */
  formId: string;
  back: string;
  /** The act just made: its rows offer the way back where the person is looking. */
  act: Pick<ActOnFamilies, 'actId' | 'familyIds' | 'mayUndo'> | undefined;
};

type Props = {
  uai: string;
  families: readonly FollowedFamily[];
  todayOn: Day;
  /** Without it the list is to be read only. */
  choice?: FamilyChoice | undefined;
};

const undoOf = ({ id }: FollowedFamily, act: FamilyChoice['act']): string | undefined =>
  act?.mayUndo && act.familyIds.includes(id) ? act.actId : undefined;

/** Families to tick, with what can be done with those that are: one form, which works without JavaScript. */
export function FamilyList({ uai, families, todayOn, choice }: Props) {
  const rows = (
    <Card flush>
      <div
        aria-hidden="true"
        className={`${ROW_GRID} hidden border-b border-line-strong px-4 py-2 text-xs font-semibold text-muted lg:grid`}
      >
        <span />
        <span>{FAMILY_ROWS.family}</span>
        <span>{FAMILY_ROWS.guardians}</span>
        <span>{FAMILY_ROWS.follow}</span>
      </div>
      {/* What has the focus is not to end under the bar that stays in sight. */}
      <ul
        className="lg:[&_a]:scroll-mb-48 lg:[&_button]:scroll-mb-48 lg:[&_input]:scroll-mb-48"
        key={String(choice?.allChecked)}
      >
        {families.map((family) => (
          <FamilyRow
            choice={
              choice && {
                checked: choice.allChecked && !family.covered,
                undoActId: undoOf(family, choice.act),
              }
            }
            family={family}
            key={family.id}
            todayOn={todayOn}
            uai={uai}
          />
        ))}
      </ul>
    </Card>
  );
  if (!choice) return rows;
  const left = families.filter((family) => !family.covered).length;
  return (
    <form action={choice.mark} className="group/list">
      {/* Enter in a box presses the first button of a form: a disabled one presses nothing. */}
      <button className="hidden" disabled type="submit" />
      <input name="envoi" type="hidden" value={choice.formId} />
      <input name="retour" type="hidden" value={choice.back} />
      {choice.classCode && <input name="classe" type="hidden" value={choice.classCode} />}
      <p className="no-print mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {left > 0 && (
          <Link className="link" href={choice.hrefOf(!choice.allChecked)} scroll={false}>
            {choice.allChecked ? SELECTION.none : SELECTION.all(left)}
          </Link>
        )}
        <a className="link lg:hidden" href="#actions">
          {SELECTION.jump}
        </a>
      </p>
      {rows}
      <SelectionBar {...choice} uai={uai} />
    </form>
  );
}
