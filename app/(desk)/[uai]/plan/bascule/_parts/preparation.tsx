import type { Desk } from '@/app/_server/desk';
import { Card } from '@/app/_ui/card';
import { CopyField } from '@/app/_ui/copy-field';
import { Icon } from '@/app/_ui/icon';
import { SubmitButton } from '@/app/_ui/submit-button';
import { helpPath } from '@/lib/domain/materials/help-address';
import { SWITCH_OVER as WORDS } from '@/lib/messages/switch-over';
import { CHECKLIST_TEXTS, describeCheck, entText } from '@/lib/messages/switch-over-preparation';
import type { SwitchOverView } from '@/lib/services/planning/switch-over/get-switch-over';
import { checkAction } from '../actions';

/** Who does what for the day, each with its tick, and the text that goes on the ENT. */
export function Preparation({ desk, view }: { desk: Desk; view: SwitchOverView }) {
  const { checks, read, switchOverOn } = view;
  const { school, scope, ctx } = desk;
  const mayTick = (role: string) => scope.roles.some((own) => own === 'principal' || own === role);
  return (
    <div className="space-y-4">
      <Card flush>
        <ul className="divide-y divide-line">
          {checks.map((check) => {
            const [title, how] = CHECKLIST_TEXTS[check.id];
            const wanted = check.doneAt ? 'open' : 'done';
            const asked = { planId: read.planId, item: check.id, wanted } as const;
            return (
              <li
                className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3"
                key={check.id}
              >
                <div className="min-w-0 flex-1 basis-64">
                  <p className="flex items-start gap-2 font-medium">
                    {check.doneAt && <Icon className="mt-0.5 size-5 text-adopted" name="check" />}
                    {title}
                  </p>
                  <p className="text-sm text-muted">{describeCheck(check)}</p>
                  <p className="text-sm text-muted">{how}</p>
                </div>
                {mayTick(check.role) && (
                  <form action={checkAction.bind(null, school.uai, asked)}>
                    <SubmitButton
                      className="min-h-11 min-w-28"
                      icon={check.doneAt ? 'undo' : 'check'}
                      look={check.doneAt ? 'quiet' : 'secondary'}
                    >
                      {check.doneAt ? WORDS.untick : WORDS.tick}
                      <span className="sr-only"> : {title}</span>
                    </SubmitButton>
                  </form>
                )}
              </li>
            );
          })}
        </ul>
      </Card>
      <CopyField
        hint={WORDS.entTextHint}
        id="texte-ent"
        label={WORDS.entText}
        rows={6}
        text={entText(switchOverOn, school.entName, `${ctx.publicUrl}${helpPath(school.uai)}`)}
      />
    </div>
  );
}
