import Link from 'next/link';
import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { SelectField, TextField } from '@/app/_ui/field';
import { Pager } from '@/app/_ui/pager';
import { SubmitButton } from '@/app/_ui/submit-button';

import { formatCount, formatDayShort } from '@/lib/messages/format';
import { nameLevel, LOCKED_OUT as WORDS } from '@/lib/messages/switch-over-pages';
import { describeMethod, describeState, PERSON_KINDS } from '@/lib/messages/switch-over-table';
import type { LockedOutPerson } from '@/lib/services/planning/switch-over/describe-locked-out';
import {
  LOCKED_OUT_PAGE_SIZE,
  type LockedOutList,
} from '@/lib/services/planning/switch-over/list-locked-out';
import { type BasculeSearch, writeBascule } from '../bascule-address';

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
      <Counts list={list} />
      <Filters action={page} list={list} search={search} />
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

/** A form that asks by the address: it can be shared, and works without JavaScript. */
function Filters({ action, list, search }: { action: string; list: LockedOutList; search: BasculeSearch }) {
  const { byClass, byLevel } = list;
  const isFiltered = writeBascule({ ...search, page: '' }) !== '';
  return (
    <form action={`${action}#bloques`} className="no-print flex flex-wrap items-end gap-3" method="get">
      <TextField
        className="w-full sm:w-48"
        defaultValue={search.nom}
        id="nom"
        label={WORDS.search}
        type="search"
      />
      {!list.guardiansHidden && (
        <SelectField
          className="w-full sm:w-44"
          defaultValue={search.qui ?? ''}
          id="qui"
          label={WORDS.kind}
          options={[
            { value: '', label: WORDS.any },
            { value: 'eleves', label: WORDS.kinds.pupils },
            { value: 'responsables', label: WORDS.kinds.guardians },
          ]}
        />
      )}
      <SelectField
        className="w-full sm:w-28"
        defaultValue={search.niveau ?? ''}
        id="niveau"
        label={WORDS.level}
        options={[
          { value: '', label: WORDS.any },
          ...byLevel.map(({ level }) => ({ value: level, label: nameLevel(level) })),
        ]}
      />
      <SelectField
        className="w-full sm:w-28"
        defaultValue={search.classe ?? ''}
        id="classe"
        label={WORDS.classCode}
        options={[
          { value: '', label: WORDS.any },
          ...byClass.map(({ code }) => ({ value: code, label: code })),
        ]}
      />
      <SelectField
        className="w-full sm:w-36"
        defaultValue={search.email ?? ''}
        id="email"
        label={WORDS.contact}
        options={[
          { value: '', label: WORDS.any },
          { value: 'avec', label: WORDS.contacts.with_email },
          { value: 'sans', label: WORDS.contacts.without_email },
        ]}
      />
      <SubmitButton icon="search" look="secondary">
        {WORDS.filter}
      </SubmitButton>
      {isFiltered && (
        <LinkButton href={`${action}#bloques`} look="quiet">
          {WORDS.clear}
        </LinkButton>
      )}
    </form>
  );
}

function Counts({ list: { byClass, byLevel } }: { list: LockedOutList }) {
  if (byClass.length === 0) return null;
  const rows = [
    ...byLevel.map(({ level, ...counts }) => ({
      key: `n ${level}`,
      label: WORDS.levelOf(nameLevel(level)),
      ...counts,
    })),
    ...byClass.map(({ code, pupils, guardians }) => ({ key: `c ${code}`, label: code, pupils, guardians })),
  ];
  return (
    <Disclosure summary={WORDS.byClass}>
      <Card flush>
        <DataTable
          caption={WORDS.byClassCaption}
          columns={[
            { id: 'place', header: WORDS.place, rowHeader: true, cell: (row) => row.label },
            { id: 'pupils', header: WORDS.pupils, align: 'end', cell: (row) => formatCount(row.pupils) },
            {
              id: 'guardians',
              header: WORDS.guardians,
              align: 'end',
              cell: (row) => formatCount(row.guardians),
            },
          ]}
          rowKey={(row) => row.key}
          rows={rows}
        />
      </Card>
    </Disclosure>
  );
}
