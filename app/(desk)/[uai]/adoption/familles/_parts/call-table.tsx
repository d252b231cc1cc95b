import Link from 'next/link';
import type { ReactNode } from 'react';
import type { Day } from '@/lib/domain/directory/types';
import { CONTACTS, describeLastContact } from '@/lib/messages/contacts';
import { CALL_LIST, formatPhone, nameClosedLine, nameFamily } from '@/lib/messages/families';
import { UI } from '@/lib/messages/ui';
import { type CallList, isCallable } from '@/lib/services/tracking/list-calls';

type Row = CallList['toCall'][number];

const PAPER_CELL = 'border-b border-line px-3 py-2.5 text-left align-top';
const CELL = `${PAPER_CELL} max-sm:block max-sm:border-b-0 max-sm:px-0 max-sm:py-1`;
const HEAD = 'border-b border-line-strong px-3 py-2 text-left text-xs font-semibold text-muted';
/** Boxes and room for a remark are for the pen. */
const PAPER = 'hidden print:table-cell';

const Box = () => <span className="inline-block size-5 rounded border-2 border-line-strong" />;

/**
 * One family a row with the guardians to call; on paper with boxes to tick and room for a remark. On a phone the guardians
 * stand under their family, so that what came of a call has the width.
 */
export function CallTable({
  rows,
  ...more
}: {
  rows: Row[];
  todayOn: Day;
  uai: string;
  /** What came of a call, for one guardian. */
  outcomes: (guardian: Row['guardians'][number]) => ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets what a table is once it is displayed as blocks.
    <table className="w-full border-separate border-spacing-0 text-sm max-sm:block" role="table">
      <caption className="sr-only">{CALL_LIST.title}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th className={HEAD} scope="col">
            {CALL_LIST.family}
          </th>
          <th className={HEAD} scope="col">
            {CALL_LIST.guardian}
          </th>
          {[CALL_LIST.reached, CALL_LIST.noAnswer, CALL_LIST.remark].map((name) => (
            <th className={`${HEAD} ${PAPER}`} key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block max-sm:divide-y max-sm:divide-line">
        {rows.map((row) => (
          <CallRow key={row.family.id} row={row} {...more} />
        ))}
      </tbody>
    </table>
  );
}

function CallRow({
  row: { family, guardians },
  todayOn,
  uai,
  outcomes,
}: { row: Row } & Omit<Parameters<typeof CallTable>[0], 'rows'>) {
  const last = family.lastContact && describeLastContact(family.lastContact, todayOn);
  return (
    <tr className="max-sm:block max-sm:px-4 max-sm:py-3">
      <th className={`${CELL} font-normal`} scope="row">
        <Link
          className="link font-semibold"
          href={`/${uai}/adoption/familles/${encodeURIComponent(family.id)}`}
        >
          {nameFamily(family)}
        </Link>
        <span className="block text-xs text-muted">
          {family.pupils.map((p) => `${p.firstName} (${p.classCode})`).join(', ')}
        </span>
        <span className="block text-xs text-muted">
          {UI.named(CONTACTS.lastContact)}
          {last ? last.text : CONTACTS.never}
        </span>
        {family.callAgainOn && (
          <span className="block text-xs font-semibold">{CALL_LIST.again(family.callAgainOn)}</span>
        )}
      </th>
      <td className={CELL}>
        <ul className="space-y-2">
          {guardians.map((g) => (
            <li key={g.id}>
              {g.displayName} {g.firstName}
              <span className="block">
                {g.mobile && isCallable(family, g) ? (
                  <a
                    className="link tabular inline-flex min-h-8 items-center whitespace-nowrap"
                    href={`tel:${g.mobile.replace(/[^\d+]/g, '')}`}
                  >
                    {formatPhone(g.mobile)}
                  </a>
                ) : (
                  <span className="text-muted">{nameClosedLine(family.closedLines.get(g.id))}</span>
                )}
              </span>
              {isCallable(family, g) && outcomes(g)}
            </li>
          ))}
        </ul>
      </td>
      <td className={`${PAPER_CELL} ${PAPER}`}>
        <Box />
      </td>
      <td className={`${PAPER_CELL} ${PAPER}`}>
        <Box />
      </td>
      <td className={`${PAPER_CELL} ${PAPER} w-1/3`} />
    </tr>
  );
}
