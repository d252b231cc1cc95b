import { Card } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { formatCount } from '@/lib/messages/format';
import { nameLevel, LOCKED_OUT as WORDS } from '@/lib/messages/switch-over-pages';
import type { LockedOutList } from '@/lib/services/planning/switch-over/list-locked-out';

/** How many would be locked out in each level and class. */
export function LockedOutCounts({ list: { byClass, byLevel } }: { list: LockedOutList }) {
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
