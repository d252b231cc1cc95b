import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { describeProblem } from '@/lib/messages/problems';
import { SENDING_LIMITS as WORDS } from '@/lib/messages/wave-steps';
import { limitsBase } from '@/lib/services/directory/update-sending-limits';
import { saveLimitsAction } from '../actions';

type Limits = {
  uai: string;
  contactHours: number;
  contactsPerFortnight: number;
  sendLimitCount: number | null;
  sendLimitSeconds: number | null;
};

/** How often a person is written to, and how fast messages leave. */
export function SendingLimits({
  school,
  allowed,
  isRefused,
}: {
  school: Limits;
  allowed: boolean;
  isRefused: boolean;
}) {
  return (
    <Section id="envois" lead={WORDS.lead} title={WORDS.title}>
      <Card>
        <form action={saveLimitsAction.bind(null, school.uai)} className="space-y-4">
          <input name="base" type="hidden" value={limitsBase(school)} />
          {isRefused && (
            <Alert live tone="error">
              {describeProblem({ code: 'invalid_limits' })}
            </Alert>
          )}
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <TextField
              defaultValue={school.contactHours}
              id="contactHours"
              label={WORDS.contactHours}
              max={336}
              min={24}
              required
              type="number"
            />
            <TextField
              defaultValue={school.contactsPerFortnight}
              id="contactsPerFortnight"
              label={WORDS.contactsPerFortnight}
              max={7}
              min={1}
              required
              type="number"
            />
          </div>
          <fieldset className="space-y-2">
            <legend className="font-semibold">{WORDS.pace}</legend>
            <p className="text-sm text-muted">{WORDS.paceHint}</p>
            <div className="grid items-end gap-4 sm:grid-cols-2">
              <TextField
                defaultValue={school.sendLimitCount ?? ''}
                id="sendLimitCount"
                label={WORDS.count}
                min={1}
                optional
                type="number"
              />
              <TextField
                defaultValue={school.sendLimitSeconds ?? ''}
                id="sendLimitSeconds"
                label={WORDS.seconds}
                min={1}
                optional
                type="number"
              />
            </div>
          </fieldset>
          {allowed ? (
            <SubmitButton icon="check">{WORDS.save}</SubmitButton>
          ) : (
            <DisabledWithReason label={WORDS.save} reason={WORDS.notAllowed} />
          )}
        </form>
      </Card>
    </Section>
  );
}
