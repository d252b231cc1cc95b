import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { describeProblem, isKnownProblem } from '@/lib/messages/problems';
import { TEAM as WORDS } from '@/lib/messages/team';
import { type Colleague, listTeam } from '@/lib/services/access/delegations/list-delegations';
import { listPlanRoles } from '@/lib/services/planning/complete-delegations';
import { ColleagueRow } from './_parts/colleague-row';
import { GiveRole } from './_parts/give-role';
import { giveRoleAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'probleme' | 'role'> };

/** Who works in the school's desk, for which classes, until when; given, changed and ended by the principal. */
export default async function TeamPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { probleme = '', role } = await readSearch(searchParams);
  const { ctx, scope, can } = await getDesk(uai);
  const mayChange = can('delegate');
  const [{ colleagues, classCodes, unled, todayOn }, missing] = await Promise.all([
    listTeam(ctx, scope),
    mayChange ? listPlanRoles(ctx, scope) : [],
  ]);
  const ending = colleagues.flatMap((one) =>
    one.endsSoon && one.endsOn ? [{ name: one.name, role: one.role, endsOn: one.endsOn }] : [],
  );
  const list = (some: readonly Colleague[]) => (
    <Card flush>
      <ul className="divide-y divide-line">
        {some.map((colleague) => (
          <ColleagueRow
            classes={classCodes}
            colleague={colleague}
            key={colleague.id}
            mayChange={mayChange}
            now={ctx.now}
            todayOn={todayOn}
            uai={uai}
          />
        ))}
      </ul>
    </Card>
  );
  const over = colleagues.filter(({ holds }) => !holds);
  return (
    <>
      <PageHeader lead={mayChange ? WORDS.lead : WORDS.onlyPrincipal} title={WORDS.title} />
      <div className="space-y-10">
        {isKnownProblem(probleme) && (
          <Alert live tone="error">
            {describeProblem({ code: probleme })}
          </Alert>
        )}
        {mayChange && (missing.length > 0 || ending.length > 0 || unled.length > 0) && (
          <div className="max-w-prose space-y-3">
            {missing.length > 0 && (
              <Alert title={WORDS.missing(missing)} tone="warn">
                {WORDS.missingLead}
              </Alert>
            )}
            {ending.length > 0 && <Alert tone="warn">{WORDS.ending(ending)}</Alert>}
            {unled.length > 0 && <p className="text-sm text-muted">{WORDS.unled(unled)}</p>}
          </div>
        )}
        <Section id="en-ce-moment" title={WORDS.now}>
          {list(colleagues.filter(({ holds }) => holds))}
        </Section>
        {mayChange && (
          <Section id="confier" lead={WORDS.giveLead} title={WORDS.give}>
            <GiveRole
              classes={classCodes}
              proposed={role ?? missing[0] ?? ''}
              save={giveRoleAction.bind(null, uai)}
              todayOn={todayOn}
            />
          </Section>
        )}
        {over.length > 0 && <Disclosure summary={WORDS.before(over.length)}>{list(over)}</Disclosure>}
      </div>
    </>
  );
}
