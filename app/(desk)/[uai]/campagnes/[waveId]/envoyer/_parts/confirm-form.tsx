import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { ChoiceField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { HAND as WORDS } from '@/lib/messages/hand-list';
import { UI } from '@/lib/messages/ui';
import { describeLeftOut } from '@/lib/messages/wave-sentences';
import type { HandPerson, HandWork } from '@/lib/services/delivery/ent/get-hand-work';
import { confirmListAction } from '../actions';

/** « J'ai envoyé ce message »: who was not found is ticked, and who should not have had it any more is told first. */
export function ConfirmForm({ uai, work }: { uai: string; work: HandWork }) {
  const { wave, list, people } = work;
  if (!list) return null;
  const changed = people.filter(({ reason }) => reason !== null);
  const due = people.filter(({ reason }) => reason === null);
  return (
    <Section id="confirmer" lead={WORDS.confirmLead} title={WORDS.confirmTitle}>
      <form action={confirmListAction.bind(null, uai, wave.id, list.id)} className="space-y-5">
        {changed.length > 0 && (
          <Alert title={WORDS.changed(changed.length)} tone="warn">
            <ul>
              {changed.map((one) => (
                <li key={one.holderId}>
                  <ChoiceField
                    hint={one.reason ? describeLeftOut(one.reason, 1) : undefined}
                    id={`deja-${one.holderId}`}
                    label={`${UI.named(nameOf(one))}${WORDS.sentAnyway}`}
                    name="deja"
                    value={one.holderId}
                  />
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Card>
          <p className="mb-2 text-sm font-semibold">{WORDS.peopleTitle(due.length)}</p>
          <ul className="max-h-96 gap-8 overflow-auto sm:columns-2">
            {due.map((one) => (
              <li className="break-inside-avoid" key={one.holderId}>
                <ChoiceField
                  hint={one.classCodes.filter((code) => code !== '').join(', ')}
                  id={`absent-${one.holderId}`}
                  label={`${UI.named(nameOf(one))}${WORDS.notFound}`}
                  name="absent"
                  value={one.holderId}
                />
              </li>
            ))}
          </ul>
        </Card>
        <SubmitButton icon="check">{WORDS.confirm}</SubmitButton>
      </form>
    </Section>
  );
}

const nameOf = ({ name, firstName }: HandPerson) => `${name} ${firstName}`;
