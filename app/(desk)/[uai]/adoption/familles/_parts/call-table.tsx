import Link from 'next/link';
import type { Day } from '@/lib/domain/directory/types';
import { CONTACTS, describeLastContact } from '@/lib/messages/contacts';
import { CALL_LIST, formatPhone, nameFamily } from '@/lib/messages/families';
import type { CallList } from '@/lib/services/tracking/list-calls';

type Row = CallList['toCall'][number];

const CELL = 'border-b border-line px-3 py-2.5 text-left align-top';
const HEAD = 'border-b border-line-strong px-3 py-2 text-left text-xs font-semibold text-muted';
/** Boxes and room for a remark are for the pen. */
const PAPER = 'hidden print:table-cell';

const Box = () => <span className="inline-block size-5 rounded border-2 border-line-strong" />;

/** One family a row with the guardians to call; on paper with boxes to tick and room for a remark. */
export function CallTable({ rows, todayOn, uai }: { rows: Row[]; todayOn: Day; uai: string }) {
  return (
    <table className="w-full border-separate border-spacing-0 text-sm">
      <caption className="sr-only">{CALL_LIST.title}</caption>
      <thead>
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
      <tbody>
        {rows.map((row) => (
          <CallRow key={row.family.id} row={row} todayOn={todayOn} uai={uai} />
        ))}
      </tbody>
    </table>
  );
}

function CallRow({ row: { family, guardians }, todayOn, uai }: { row: Row; todayOn: Day; uai: string }) {
  const last = family.lastContact && describeLastContact(family.lastContact, todayOn);
  return (
    <tr>
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
          {CONTACTS.lastContact} : {last ? last.text : CONTACTS.never}
        </span>
      </th>
      <td className={CELL}>
        <ul className="space-y-2">
          {guardians.map((g) => (
            <li key={g.id}>
              {g.displayName} {g.firstName}
              <span className="block">
                {g.mobile ? (
                  <a
                    className="link tabular inline-flex min-h-8 items-center whitespace-nowrap"
                    href={`tel:${g.mobile.replace(/[^\d+]/g, '')}`}
                  >
                    {formatPhone(g.mobile)}
                  </a>
                ) : (
                  <span className="text-muted">{CALL_LIST.noMobile}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      </td>
      <td className={`${CELL} ${PAPER}`}>
        <Box />
      </td>
      <td className={`${CELL} ${PAPER}`}>
        <Box />
      </td>
      <td className={`${CELL} ${PAPER} w-1/3`} />
    </tr>
  );
}
