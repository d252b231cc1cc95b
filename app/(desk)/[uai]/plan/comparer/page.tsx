import type { Metadata } from 'next';
import Link from 'next/link';
import { Suspense } from 'react';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader } from '@/app/_ui/card';
import { COMPARISON as WORDS } from '@/lib/messages/comparison';
import { PREVIEW_PAGE } from '@/lib/messages/plan-pages';
import { describeProblem } from '@/lib/messages/problems';
import { compareScenarios, USUAL_COMPARED_RATE } from '@/lib/services/planning/compare-scenarios';
import { MOST_COMPARED } from '@/lib/services/planning/comparison-request';
import { getModel } from '@/lib/services/planning/get-model';
import { listScenarios } from '@/lib/services/planning/list-scenarios';
import { ComparisonForm } from './_parts/comparison-form';
import { Results } from './_parts/results';
import { type ComparisonSearch, listAsked, readComparison } from './comparison-address';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Promise<ComparisonSearch> };

/** Up to four scenarios side by side. Writes nothing; all that was asked stands in the address. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { uai } = await params;
  const search = await searchParams;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/plan/choisir`, label: PREVIEW_PAGE.back }]} />}
        lead={WORDS.lead}
        title={WORDS.title}
      />
      <p className="mb-6 print:hidden">
        <Link className="link font-semibold" href={`/${uai}/plan/modele`}>
          {WORDS.model}
        </Link>
      </p>
      {/* What stands for it has about its height: after a change it takes a second or two to compute. */}
      <Suspense
        fallback={
          <Card>
            <p className="grid min-h-[40rem] place-items-center text-muted">{WORDS.loading}</p>
          </Card>
        }
        key={JSON.stringify(search)}
      >
        <Content search={search} uai={uai} />
      </Suspense>
    </>
  );
}

async function Content({ uai, search }: { uai: string; search: ComparisonSearch }) {
  const { ctx, scope } = await getDesk(uai);
  const scenarios = await listScenarios(ctx, scope);
  const request = readComparison(search);
  const compared = request && (await compareScenarios(ctx, scope, request));
  const { parameters, staff, assumedRoles, printLeadDays } = await getModel(ctx, scope);
  const isListed = (id: string) => scenarios.some((scenario) => scenario.id === id);
  const titleOf = (id: string) => scenarios.find((scenario) => scenario.id === id)?.title ?? id;
  return (
    <div className="space-y-10">
      <div className="space-y-4">
        <ComparisonForm
          assumed={{ staff, printLeadDays, goalPercent: 100 * USUAL_COMPARED_RATE, assumedRoles }}
          parameters={compared?.ok && compared.value.gap ? [] : parameters}
          scenarios={scenarios}
          search={search}
          uai={uai}
        />
        {!compared && <Alert tone="info">{WORDS.nothing}</Alert>}
        {listAsked(search).length > MOST_COMPARED && (
          <Alert tone="warn">{WORDS.tooMany(MOST_COMPARED)}</Alert>
        )}
        {compared && !compared.ok && (
          <Alert live tone="error">
            {describeProblem(compared.problem)}
          </Alert>
        )}
        {compared?.ok &&
          compared.value.refused.map(({ scenarioId, problem }) => (
            <Alert key={scenarioId} tone="warn">
              {isListed(scenarioId)
                ? WORDS.refused(titleOf(scenarioId), describeProblem(problem))
                : describeProblem(problem)}
            </Alert>
          ))}
      </div>
      {compared?.ok && compared.value.outlooks.length > 0 && (
        <Results comparison={compared.value} titleOf={titleOf} uai={uai} />
      )}
    </div>
  );
}
