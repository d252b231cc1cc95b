import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { type Desk, getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import type { PlanEdit } from '@/lib/domain/planning/edit/plan-edit';
import { EDIT_PAGE as WORDS } from '@/lib/messages/plan-edit';
import { STAFF_TIME } from '@/lib/messages/staff-time';
import { getPlanEditor, type PlanEditor } from '@/lib/services/planning/get-plan-editor';
import { listGateConflicts } from '@/lib/services/planning/list-gate-conflicts';
import { readProblem } from '../_parts/problem-address';
import { ConflictList } from './_parts/conflict-list';
import { EditList } from './_parts/edit-list';
import { EstrangedList } from './_parts/estranged-list';
import { GoalForm } from './_parts/goal-form';
import { MovingTimeline } from './_parts/moving-timeline';
import { titlesOf } from './_parts/plan-titles';
import { timelineOf } from './_parts/timeline-of';
import { UndoBar } from './_parts/undo-bar';
import { editPlanAction, repairPlanAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'probleme' | 'champ'> };

/** The running plan, to be changed: on a calendar, or in forms that do the same. */
export default async function AdaptPlanPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const search = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const editor = await getPlanEditor(desk.ctx, desk.scope);
  if (!editor) redirect(`/${uai}/plan/choisir`);
  const { planId, version } = editor;
  const mayEdit = desk.can('adopt_plan');
  const save = editPlanAction.bind(null, uai, { planId, version });
  const titles = titlesOf(editor.plan);
  const problem = readProblem(search.probleme, search.champ);
  const repair = mayEdit
    ? (edits: PlanEdit[]) => repairPlanAction.bind(null, uai, { planId, version }, edits)
    : undefined;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/plan`, label: WORDS.back }]} />}
        lead={mayEdit ? WORDS.lead : WORDS.onlyPrincipal}
        title={mayEdit ? WORDS.title : WORDS.titleForReaders}
      />
      {problem && (
        <div className="mb-6 max-w-prose">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      <div className="space-y-10">
        {mayEdit && <UndoBar desk={desk} editor={editor} titles={titles} />}
        <Section id="points" title={WORDS.conflicts(editor.conflicts.length)}>
          <Card>
            <p className="mb-2 text-sm text-muted">
              {STAFF_TIME.basis(editor.assumedRoles)}{' '}
              {desk.can('edit_settings') && (
                <Link className="link" href={`/${uai}/reglages#temps`}>
                  {STAFF_TIME.set}
                </Link>
              )}
            </p>
            {editor.conflicts.length > 0 && (
              <ConflictList conflicts={editor.conflicts} repair={repair} titles={titles} />
            )}
            <Suspense>
              <GateConflicts desk={desk} editor={editor} repair={repair} />
            </Suspense>
          </Card>
        </Section>
        <EstrangedList desk={desk} />
        {mayEdit && (
          <Section id="calendrier" title={WORDS.timeline}>
            <Card>
              <MovingTimeline {...timelineOf(editor)} action={save} />
            </Card>
          </Section>
        )}
        <Section id="phases" title={WORDS.list}>
          <EditList editor={editor} save={mayEdit ? save : undefined} />
        </Section>
        {mayEdit && <GoalForm goal={editor.plan.goal} save={save} />}
      </div>
    </>
  );
}

/** Those that need the forecast, which may have to be worked out first; that all holds is not said before. */
async function GateConflicts({
  desk,
  editor,
  repair,
}: {
  desk: Desk;
  editor: PlanEditor;
  repair: ((edits: PlanEdit[]) => () => Promise<void>) | undefined;
}) {
  const conflicts = await listGateConflicts(desk.ctx, desk.scope);
  if (conflicts.length === 0 && editor.conflicts.length > 0) return null;
  return <ConflictList conflicts={conflicts} repair={repair} titles={titlesOf(editor.plan)} />;
}
