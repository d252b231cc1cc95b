import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { MOST_REPLAN_WEEKS, USUAL_REPLAN_WEEKS } from '@/lib/domain/planning/follow/build-replan';
import { GATES_PAGE as WORDS } from '@/lib/messages/plan-follow';
import { getPlanGates } from '@/lib/services/planning/follow/get-gates';
import { readProblem } from '../_parts/problem-address';
import { GateHistory } from './_parts/gate-history';
import { OpenGate } from './_parts/open-gate';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'probleme' | 'champ' | 'semaines'> };

/** The weeks of the address, within what a re-plan may give. */
function readWeeks(text = ''): number {
  const weeks = Number(text);
  return Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_REPLAN_WEEKS ? weeks : USUAL_REPLAN_WEEKS;
}

/** The thresholds of the running plan: those that wait for a decision with what may become of the plan, and the judged ones. */
export default async function GatesPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const search = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const found = await getPlanGates(desk.ctx, desk.scope);
  if (!found) redirect(`/${uai}/plan/choisir`);
  const { gates } = found;
  const problem = readProblem(search.probleme, search.champ);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/plan`, label: WORDS.back }]} />}
        lead={WORDS.lead}
        title={WORDS.title}
      />
      {problem && (
        <div className="mb-6 max-w-prose">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      {gates.length === 0 ? (
        <EmptyState icon="flag" title={WORDS.none}>
          <p>{WORDS.noneHint}</p>
        </EmptyState>
      ) : (
        <div className="space-y-10">
          {gates
            .filter((gate) => gate.open)
            .map((gate) => (
              <OpenGate
                desk={desk}
                found={found}
                gate={gate}
                key={`${gate.phaseId}/${gate.startsOn}`}
                weeks={readWeeks(search.semaines)}
              />
            ))}
          <Section id="juges" title={WORDS.history}>
            <Card flush>
              <GateHistory
                gates={gates}
                phases={found.plan.phases}
                timeZone={desk.school.timeZone}
                uai={uai}
              />
            </Card>
          </Section>
        </div>
      )}
    </>
  );
}
