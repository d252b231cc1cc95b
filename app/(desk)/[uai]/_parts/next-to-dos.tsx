import type { Desk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { HOME } from '@/lib/messages/adoption-pages';
import type { RunningPlan } from '@/lib/services/planning/get-plan';
import { FROM_HOME } from '../plan/_parts/from-home';
import { ToDoList } from '../plan/a-faire/_parts/to-do-list';
import { DraftsToRead, type DraftToRead } from './drafts-to-read';

/** As many as leave the page a page. */
const SHOWN = 5;

type Props = {
  desk: Desk;
  plan: RunningPlan | undefined;
  drafts: readonly DraftToRead[];
  titleOf?: (waveId: string) => string | undefined;
};

/** « À faire maintenant »: the drafts that wait for who looks, and the first of what the plan asks of them. */
export function NextToDos({ desk, plan, drafts, titleOf = () => undefined }: Props) {
  const { uai } = desk.school;
  return (
    <Section
      actions={
        plan && (
          <LinkButton href={`/${uai}/plan/a-faire`} look="quiet">
            {HOME.seePlan}
          </LinkButton>
        )
      }
      id="a-faire"
      title={HOME.nextTitle}
    >
      <DraftsToRead drafts={drafts} titleOf={titleOf} uai={uai} />
      {plan ? (
        plan.toDos.length > 0 ? (
          <ToDoList
            actions={plan.toDos.slice(0, SHOWN)}
            desk={desk}
            planId={plan.id}
            role={FROM_HOME}
            todayOn={plan.todayOn}
          />
        ) : (
          <p className="text-muted">{HOME.nothingToDo}</p>
        )
      ) : (
        <NoPlan mayAdopt={desk.can('adopt_plan')} uai={uai} />
      )}
    </Section>
  );
}

const NoPlan = ({ mayAdopt, uai }: { mayAdopt: boolean; uai: string }) => (
  <Card>
    <p className="text-muted">{mayAdopt ? HOME.noPlan : HOME.noPlanYet}</p>
    {mayAdopt && (
      <p className="mt-3">
        <LinkButton href={`/${uai}/plan/choisir`} icon="flag" look="secondary">
          {HOME.choosePlan}
        </LinkButton>
      </p>
    )}
  </Card>
);
