import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { CALL_LIST } from '@/lib/messages/families';
import { describeProblem } from '@/lib/messages/problems';
import { listCalls } from '@/lib/services/tracking/list-calls';
import { CallTable } from '../_parts/call-table';

export const metadata: Metadata = { title: CALL_LIST.title };

type Props = {
  params: Promise<{ uai: string }>;
  searchParams: Promise<{ f?: string | string[]; classe?: string }>;
};

/** Whom to call, on a sheet to print with room to tick; for who may see the numbers. */
export default async function CallsPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { f = [], classe } = await searchParams;
  const { ctx, scope, can } = await getDesk(uai);
  const calls = await listCalls(ctx, scope, {
    pupilIds: [f].flat(),
    ...(classe && { classCode: classe }),
  });
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
        <EmptyState icon="lock" title={CALL_LIST.nobodyTitle}>
          <p>{reason}</p>
        </EmptyState>
      </>
    );
  }
  const { toCall, covered, withoutMobile, todayOn } = calls.value;
  return (
    <>
      <PageHeader above={above} lead={CALL_LIST.lead(toCall.length, todayOn)} title={CALL_LIST.title} />
      {toCall.length === 0 ? (
        <EmptyState icon="phone" title={CALL_LIST.nobodyTitle}>
          <p>{CALL_LIST.nobody}</p>
        </EmptyState>
      ) : (
        <>
          <div className="no-print mb-4 space-y-1 text-sm text-muted">
            <p>{CALL_LIST.printHow}</p>
            <p>{CALL_LIST.noteAfter}</p>
          </div>
          <Card flush>
            <CallTable rows={toCall} todayOn={todayOn} uai={uai} />
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
