import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { Pager } from '@/app/_ui/pager';
import { WORK_LIST } from '@/lib/messages/families';
import { findWithoutOwnLanguage } from '@/lib/services/materials/print/find-without-own-language';
import { getWorkList, WORK_PAGE_SIZE } from '@/lib/services/tracking/get-work-list';
import { findActOnFamilies } from '@/lib/services/tracking/list-acts';
import { WithoutOwnLanguageNote } from '../../_parts/without-own-language';
import { ActNotice } from '../_parts/act-notices';
import { buildChoice } from '../_parts/family-choice';
import { FamilyList } from '../_parts/family-list';
import { NoData } from '../_parts/no-data';
import { readProblem, withParam } from '../_parts/problem-address';
import { LonePupils } from './_parts/lone-pupils';
import { WorkFilters } from './_parts/work-filters';
import { undoAct } from './actions';
import { readWorkQuery, type WorkParams, workAddress } from './work-address';

export const metadata: Metadata = { title: WORK_LIST.title };

type Query = WorkParams & { coche?: string; acte?: string; probleme?: string };
type Props = { params: Promise<{ uai: string }>; searchParams: Promise<Query> };

/** The work list: who to reach next, by which way, and what was done already. */
export default async function FamiliesPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { coche, acte, probleme, ...asked } = await searchParams;
  const desk = await getDesk(uai);
  const { ctx, scope, can } = desk;
  const work = await getWorkList(ctx, scope, readWorkQuery(asked));
  const { found, total, todayOn } = work;
  if (total === 0) return <NoData title={WORK_LIST.title} uai={uai} />;
  const pages = Math.max(1, Math.ceil(found.length / WORK_PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked.page ?? '1', 10) || 1));
  const shown = found.slice((page - 1) * WORK_PAGE_SIZE, page * WORK_PAGE_SIZE);
  const here = workAddress(uai, asked, page > 1 ? { page: String(page) } : {});
  const act = acte ? await findActOnFamilies(ctx, scope, work.families, acte) : undefined;
  const { on, since, coverage, people } = work.filter;
  const csv = workAddress(uai, asked).replace(/^[^?]*/, `/api/desk/${uai}/familles`);
  return (
    <>
      <PageHeader
        actions={
          can('export_families') ? (
            <LinkButton download href={csv} icon="download" look="secondary">
              {WORK_LIST.csv}
            </LinkButton>
          ) : (
            <DisabledWithReason label={WORK_LIST.csv} reason={WORK_LIST.csvNotYours} />
          )
        }
        lead={WORK_LIST.lead(work.left, total)}
        title={WORK_LIST.title}
      />
      <ActNotice
        act={act}
        problem={readProblem(probleme)}
        undo={(actId) => undoAct.bind(null, uai, here, actId)}
      />
      {can('print_letters') && (
        <WithoutOwnLanguageNote uai={uai} without={await findWithoutOwnLanguage(ctx, scope)} />
      )}
      {!work.accountsKnown && (
        <div className="mb-5">
          <Alert tone="warn">{WORK_LIST.unknownAccounts}</Alert>
        </div>
      )}
      {work.peopleUnknown && (
        <div className="mb-5">
          <Alert tone="warn">{WORK_LIST.unknownPeople}</Alert>
        </div>
      )}
      {on && (
        <div className="mb-5">
          <Alert tone="info">
            {WORK_LIST.asOf(on)}{' '}
            <Link className="link" href={workAddress(uai, asked, { le: '' })}>
              {WORK_LIST.today}
            </Link>
          </Alert>
        </div>
      )}
      <WorkFilters asked={asked} mayAskGuardians={can('see_guardians')} uai={uai} work={work} />
      <h2 className="sr-only">{WORK_LIST.listTitle}</h2>
      <p className="mb-3 text-sm text-muted">
        {since && <>{WORK_LIST.since(since)} </>}
        {people
          ? WORK_LIST.foundPeople(people, work.people ?? 0, found.length)
          : coverage === 'newly_covered' || coverage === 'no_longer_covered'
            ? WORK_LIST.foundMoved(coverage, found.length)
            : WORK_LIST.found(found.length)}{' '}
        {WORK_LIST.order}
      </p>
      <LonePupils pupils={work.lonePupils} />
      {shown.length === 0 && work.lonePupils.length === 0 && (
        <EmptyState
          action={
            <LinkButton href={workAddress(uai, {}, { etat: 'toutes' })} look="secondary">
              {WORK_LIST.reset}
            </LinkButton>
          }
          icon="people"
          title={WORK_LIST.noneTitle}
        >
          <p>{WORK_LIST.none}</p>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <FamilyList
          // What is noted is noted today, on the families of today.
          choice={
            on
              ? undefined
              : buildChoice(desk, {
                  act,
                  back: here,
                  allChecked: coche === 'toutes',
                  hrefOf: (checked) => (checked ? withParam(here, 'coche', 'toutes') : here),
                })
          }
          families={shown}
          todayOn={todayOn}
          uai={uai}
        />
      )}
      <Pager hrefOf={(n) => workAddress(uai, asked, { page: String(n) })} page={page} pages={pages} />
    </>
  );
}
