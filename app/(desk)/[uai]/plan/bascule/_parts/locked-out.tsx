import Link from 'next/link';
import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { Pager } from '@/app/_ui/pager';

import { formatDayShort } from '@/lib/messages/format';
import { LOCKED_OUT as WORDS } from '@/lib/messages/switch-over-pages';
import { describeMethod, describeState, PERSON_KINDS } from '@/lib/messages/switch-over-table';
import type { LockedOutPerson } from '@/lib/services/planning/switch-over/describe-locked-out';
import {
  LOCKED_OUT_PAGE_SIZE,
  type LockedOutList,
} from '@/lib/services/planning/switch-over/list-locked-out';
import { type BasculeSearch, writeBascule } from '../bascule-address';
import { LockedOutCounts } from './locked-out-counts';
import { LockedOutFilters } from './locked-out-filters';

type Props = { uai: string; list: LockedOutList; search: BasculeSearch; mayExport: boolean };

/** Those who would be locked out, of the classes that this person sees: counted, searched, filtered, exported. */
export function LockedOutPeople({ uai, list, search, mayExport }: Props) {
  const { found } = list;
  const page = `/${uai}/plan/bascule`;
  const pages = Math.max(1, Math.ceil(found.length / LOCKED_OUT_PAGE_SIZE));
  const current = Math.min(pages, Math.max(1, Number(search.page) || 1));
  const shown = found.slice((current - 1) * LOCKED_OUT_PAGE_SIZE, current * LOCKED_OUT_PAGE_SIZE);
  const { page: _, ...filters } = search;
  return (
    <div className="space-y-4">
      <LockedOutCounts list={list} />
      <LockedOutFilters action={page} list={list} search={search} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p aria-live="polite" className="text-sm text-muted">
          {WORDS.found(found.length)}
        </p>
        {mayExport && found.length > 0 && (
          <LinkButton
            className="no-print"
            download
            href={`/api/desk/${uai}/bascule${writeBascule(filters)}`}
            icon="download"
            look="secondary"
          >
            {WORDS.exportCsv}
          </LinkButton>
        )}
      </div>
      {found.length === 0 ? (
        <EmptyState icon="check" title={WORDS.nobody}>
          <p>{WORDS.nobodyHint}</p>
        </EmptyState>
      ) : (
        <Card flush>
          <DataTable
            caption={WORDS.caption}
            columns={columnsOf(uai)}
            rowKey={(row) => `${row.kind} ${row.id}`}
            rows={shown}
            stacked
          />
        </Card>
      )}
      <Pager
        hrefOf={(n) => `${page}${writeBascule({ ...filters, page: String(n) })}#bloques`}
        page={current}
        pages={pages}
      />
      {list.guardiansHidden && <p className="text-sm text-muted">{WORDS.guardiansHidden}</p>}
    </div>
  );
}

const columnsOf = (uai: string): Column<LockedOutPerson>[] => [
  {
    id: 'name',
    header: WORDS.name,
    rowHeader: true,
    cell: (person) => (
      <>
        <Link className="link" href={`/${uai}/adoption/familles/${encodeURIComponent(person.pupilId)}`}>
          {person.name} {person.firstName}
        </Link>
        <span className="block text-xs font-normal text-muted">
          {PERSON_KINDS[person.kind]}
          {person.childNames.length > 0 && ` ${WORDS.childrenOf(person.childNames.join(', '))}`}
        </span>
      </>
    ),
  },
  { id: 'classes', header: WORDS.classes, cell: (person) => person.classCodes.join(', ') },
  { id: 'account', header: WORDS.account, cell: (person) => describeState(person.state) },
  {
    id: 'last',
    header: WORDS.last,
    cell: (person) => (
      <>
        <span className="tabular">{formatDayShort(person.last.on)}</span>
        <span className="block text-xs text-muted">{describeMethod(person.last)}</span>
      </>
    ),
  },
  {
    id: 'email',
    header: WORDS.email,
    cell: (person) => (person.hasEmail ? WORDS.hasEmail : WORDS.noEmail),
  },
];
