import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { SubmitButton } from '@/app/_ui/submit-button';
import { Tabs } from '@/app/_ui/tabs';
import type { Role } from '@/lib/domain/access/types';
import type { PlannedAction } from '@/lib/domain/planning/follow-plan';
import { formatCount } from '@/lib/messages/format';
import { TO_DO_PAGE as WORDS } from '@/lib/messages/plan-pages';
import { PLAN_ROLE_NAMES } from '@/lib/messages/planning';
import { getPlan } from '@/lib/services/planning/get-plan';
import { HandTasks } from '../../_parts/hand-tasks';
import { readProblem } from '../_parts/problem-address';
import { untickToDo } from '../actions';
import { groupToDos } from './_parts/group-to-dos';
import { ToDoList } from './_parts/to-do-list';

export const metadata: Metadata = { title: WORDS.title };

const ROLES: readonly Role[] = ['principal', 'secretariat', 'rupn', 'cpe', 'class_teacher', 'drane'];
const EVERYBODY = 'tous';

/** Whose list it is, where the tabs are not printed. */
const nameOf = (chosen: Role | undefined, isEverybody: boolean): string | undefined => {
  if (chosen) return PLAN_ROLE_NAMES[chosen];
  return isEverybody ? WORDS.everybody : undefined;
};

type Props = {
  params: Promise<{ uai: string }>;
  searchParams: Search<'role' | 'coche' | 'retire' | 'probleme' | 'champ'>;
};

/** What is to be done, by whom: one's own first. Ticked here, from a phone too, with or without JavaScript. */
export default async function ToDoPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const search = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const plan = await getPlan(desk.ctx, desk.scope);
  if (!plan) {
    return (
      <>
        <PageHeader title={WORDS.title} />
        <HandTasks desk={desk} />
        <EmptyState
          action={<LinkButton href={`/${uai}/plan/choisir`}>{WORDS.choose}</LinkButton>}
          icon="todo"
          title={WORDS.noPlan}
        >
          <p>{WORDS.noPlanHint}</p>
        </EmptyState>
      </>
    );
  }
  const { phases, todayOn } = plan;
  const actions = phases.flatMap((phase) => phase.actions);
  const chosen = ROLES.find((role) => role === search.role);
  const isMine = (action: PlannedAction) => action.isOwn === true;
  const isEverybody = search.role === EVERYBODY;
  const isShown = (action: PlannedAction) =>
    isEverybody || (chosen ? action.role === chosen : isMine(action));
  const role = chosen ?? (isEverybody ? EVERYBODY : undefined);
  const groups = groupToDos(actions.filter(isShown), todayOn);
  const open = (list: readonly PlannedAction[]) =>
    formatCount(list.filter((action) => !action.doneAt).length);
  // The tab of somebody's only role would show what « Pour moi » shows.
  const others = ROLES.filter(
    (known) =>
      actions.some((action) => action.role === known) &&
      !(desk.scope.roles.length === 1 && desk.scope.roles[0] === known),
  );
  const page = `/${uai}/plan/a-faire`;
  const justDone = actions.find(
    (action) => action.doneAt && `${action.phaseId}/${action.id}` === search.coche,
  );
  const problem = readProblem(search.probleme, search.champ);
  const list = { desk, planId: plan.id, role, todayOn };
  const isEmpty = groups.late.length + groups.week.length + groups.soon.length === 0;
  return (
    <>
      <PageHeader lead={WORDS.summary(groups.late.length, groups.week.length)} title={WORDS.title} />
      <p className="mb-3 hidden font-semibold print:block">
        {WORDS.onPaper(desk.school.name, nameOf(chosen, isEverybody) ?? desk.user.name, todayOn)}
      </p>
      {problem && (
        <div className="mb-5">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      {justDone && (
        <div className="mb-5">
          <Alert
            live
            title={(justDone.skipped ? WORDS.justSkipped : WORDS.justDone)(justDone.title)}
            tone="success"
          >
            {search.retire === '1' && <p className="mb-2 max-w-prose">{WORDS.withdrawn}</p>}
            <form
              action={untickToDo.bind(null, uai, role, {
                planId: plan.id,
                phaseId: justDone.phaseId,
                actionId: justDone.id,
              })}
            >
              <SubmitButton icon="undo" look="secondary">
                {WORDS.undo}
              </SubmitButton>
            </form>
          </Alert>
        </div>
      )}
      <Tabs
        label={WORDS.filters}
        tabs={[
          { href: page, label: WORDS.mine, current: role === undefined, count: open(actions.filter(isMine)) },
          {
            href: `${page}?role=${EVERYBODY}`,
            label: WORDS.everybody,
            current: isEverybody,
            count: open(actions),
          },
          ...others.map((known) => ({
            href: `${page}?role=${known}`,
            label: PLAN_ROLE_NAMES[known],
            current: role === known,
            count: open(actions.filter((action) => action.role === known)),
          })),
        ]}
      />
      <div className="space-y-8">
        <HandTasks desk={desk} />
        {isEmpty && (
          <EmptyState icon="check" title={WORDS.allDone}>
            <p>{WORDS.allDoneHint}</p>
          </EmptyState>
        )}
        {(['late', 'week', 'soon'] as const)
          .filter((group) => groups[group].length > 0)
          .map((group) => (
            <section aria-labelledby={group} key={group}>
              <h2 className="mb-2 text-lg" id={group}>
                {WORDS.groups[group]} ({formatCount(groups[group].length)})
              </h2>
              <ToDoList actions={groups[group]} {...list} />
            </section>
          ))}
        {groups.later.length > 0 && (
          <Disclosure summary={WORDS.later(groups.later.length)}>
            <ToDoList actions={groups.later} {...list} />
          </Disclosure>
        )}
        {groups.done.length > 0 && (
          <Disclosure summary={WORDS.doneGroup(groups.done.length)}>
            <ToDoList actions={groups.done} {...list} />
          </Disclosure>
        )}
      </div>
    </>
  );
}
