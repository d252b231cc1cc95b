import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { CALL_LIST } from '@/lib/messages/families';
import { describeProblem } from '@/lib/messages/problems';
import { findActOnFamilies } from '@/lib/services/tracking/list-acts';
import { listCalls } from '@/lib/services/tracking/list-calls';
import { ActNotice } from '../../_parts/act-notices';
import { readProblem } from '../../_parts/problem-address';
import { CallTable } from '../_parts/call-table';
import { recordCall, undoAct } from '../actions';
import { callsAddress } from '../work-address';
import { CallOutcomes } from './_parts/call-outcomes';

export const metadata: Metadata = { title: CALL_LIST.title };

type Props = {
  params: Promise<{ uai: string }>;
  searchParams: Promise<{
    f?: string | string[];
    classe?: string;
    rappels?: string;
    acte?: string;
    probleme?: string;
  }>;
};

/**
 * Whom to call, with what came of each call, or on a sheet to print with room to tick; for who may see the numbers.
 * `?rappels=1`: those that were to be called again by today.
 */
export default async function CallsPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { f = [], classe, rappels, acte, probleme } = await searchParams;
  const due = rappels !== undefined;
  const { ctx, scope, can } = await getDesk(uai);
  const calls = await listCalls(ctx, scope, {
    pupilIds: [f].flat(),
    ...(classe && { classCode: classe }),
    ...(due && { due }),
  });
  const query = new URLSearchParams([
    ...(classe ? [['classe', classe]] : []),
    ...(due ? [['rappels', '1']] : []),
    ...[f].flat().map((one) => ['f', one]),
  ]);
  const here = `/${uai}/adoption/familles/appels?${query}`;
  const trail = [
    classe
      ? { href: `/${uai}/adoption/classes/${encodeURIComponent(classe)}`, label: CALL_LIST.back }
      : { href: `/${uai}/adoption/familles`, label: CALL_LIST.backToList },
  ];
  const above = <Breadcrumbs trail={trail} />;
  if (!calls.ok) {
    const reason = can('call_families') ? describeProblem(calls.problem) : CALL_LIST.notYours;
    return (
      <>
        <PageHeader above={above} title={CALL_LIST.title} />
        <EmptyState
          action={
            can('call_families') && (
              <LinkButton href={callsAddress(uai)} icon="people">
                {CALL_LIST.choose}
              </LinkButton>
            )
          }
          icon={can('call_families') ? 'phone' : 'lock'}
          title={CALL_LIST.nobodyTitle}
        >
          <p>{reason}</p>
        </EmptyState>
      </>
    );
  }
  const { toCall, covered, withoutMobile, todayOn } = calls.value;
  const shown = [...toCall.map(({ family }) => family), ...withoutMobile];
  const act = acte ? await findActOnFamilies(ctx, scope, shown, acte) : undefined;
  const formId = randomUUID();
  return (
    <>
      <PageHeader above={above} lead={CALL_LIST.lead(toCall.length, todayOn)} title={CALL_LIST.title} />
      <ActNotice
        act={act}
        problem={readProblem(probleme)}
        undo={(actId) => undoAct.bind(null, uai, here, actId)}
      />
      {toCall.length === 0 ? (
        <EmptyState icon="phone" title={CALL_LIST.nobodyTitle}>
          <p>{due ? CALL_LIST.nothingDue : CALL_LIST.nobody}</p>
        </EmptyState>
      ) : (
        <>
          <div className="no-print mb-4 space-y-1 text-sm text-muted">
            <p>{CALL_LIST.printHow}</p>
            <p>{CALL_LIST.noteAfter}</p>
          </div>
          <Card flush>
            <CallTable
              outcomes={({ id, displayName, firstName }) => (
                <CallOutcomes
                  back={here}
                  formId={formId}
                  holderId={id}
                  name={`${displayName} ${firstName}`}
                  save={recordCall.bind(null, uai)}
                  todayOn={todayOn}
                />
              )}
              rows={toCall}
              todayOn={todayOn}
              uai={uai}
            />
          </Card>
          <p className="mt-3 text-xs text-muted">{CALL_LIST.confidential}</p>
        </>
      )}
      <div className="mt-3 space-y-1 text-sm text-muted">
        {covered > 0 && <p>{CALL_LIST.covered(covered)}</p>}
        {withoutMobile.length > 0 && <p>{CALL_LIST.without(withoutMobile.length)}</p>}
      </div>
    </>
  );
}
