import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { MOST_STAFF_MINUTES, STAFF_ROLES } from '@/lib/domain/planning/staff-minutes';
import { describeProblem } from '@/lib/messages/problems';
import { STAFF_TIME as WORDS } from '@/lib/messages/staff-time';
import { getStaffMinutes } from '@/lib/services/planning/get-staff-minutes';
import { minutesBase } from '@/lib/services/planning/set-staff-minutes';
import { saveStaffAction } from '../actions';

/** How much time each role can give in a week; an empty field shows what is assumed. */
export async function StaffTime({ desk, isRefused }: { desk: Desk; isRefused: boolean }) {
  const { typed, assumed } = await getStaffMinutes(desk.ctx, desk.scope);
  return (
    <Section id="temps" lead={WORDS.lead} title={WORDS.title}>
      <Card>
        <form
          action={saveStaffAction.bind(null, desk.school.uai)}
          className="space-y-4"
          // What was saved is a new form: the browser would keep what it was first drawn with.
          key={minutesBase(typed)}
        >
          <input name="base" type="hidden" value={minutesBase(typed)} />
          {isRefused && (
            <Alert live tone="error">
              {describeProblem({ code: 'invalid_staff_minutes' })}
            </Alert>
          )}
          <div className="grid items-end gap-4 sm:grid-cols-3">
            {STAFF_ROLES.map((role) => (
              <TextField
                defaultValue={typed[role] ?? ''}
                hint={typed[role] === undefined ? WORDS.assumed(assumed[role]) : WORDS.instead(assumed[role])}
                id={`temps-${role}`}
                key={role}
                label={WORDS.field(role)}
                max={MOST_STAFF_MINUTES}
                min={0}
                name={role}
                optional
                placeholder={String(assumed[role])}
                type="number"
              />
            ))}
          </div>
          {desk.can('edit_settings') ? (
            <SubmitButton icon="check">{WORDS.save}</SubmitButton>
          ) : (
            <DisabledWithReason label={WORDS.save} reason={WORDS.notAllowed} />
          )}
        </form>
      </Card>
    </Section>
  );
}
