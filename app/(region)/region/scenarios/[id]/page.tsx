import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { REGION_SCENARIOS as WORDS } from '@/lib/messages/region-scenarios';
import { KNOWN_TEMPLATES } from '@/lib/services/planning/known-templates';
import { openScenario } from '@/lib/services/planning/open-scenario';
import { readProblem } from '../_parts/problem-address';
import { ScenarioMarks } from '../_parts/scenario-marks';
import { saveScenarioAction } from '../actions';
import { DatedPreview } from './_parts/dated-preview';
import { PublishScenario } from './_parts/publish-scenario';
import { ScenarioEditor } from './_parts/scenario-editor';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ id: string }>; searchParams: Search<'zone' | 'jour' | 'probleme' | 'max'> };

/** One scenario of the région: its draft as a form, what schools have of it, and how it falls in a calendar. */
export default async function ScenarioPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await readSearch(searchParams);
  const { ctx, scope } = await getRegionDesk();
  const opened = await openScenario(ctx, scope, { id });
  if (!opened.ok) notFound();
  const { row, faults } = opened.value;
  const problem = readProblem(asked);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/region/scenarios', label: WORDS.title }]} />}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <ScenarioMarks row={row} />
          </span>
        }
        title={row.draft.title}
      />
      {problem && (
        <div className="mb-5">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      <div className="space-y-10">
        {row.retiredAt ? (
          <Alert tone="warn">{WORDS.isRetired}</Alert>
        ) : (
          <ScenarioEditor
            revision={row.revision}
            save={saveScenarioAction.bind(null, id)}
            saved={row.draft}
            templates={KNOWN_TEMPLATES}
          />
        )}
        <DatedPreview asked={asked} isFaulty={faults.length > 0} scenario={row.draft} />
        <PublishScenario opened={opened.value} />
      </div>
    </>
  );
}
