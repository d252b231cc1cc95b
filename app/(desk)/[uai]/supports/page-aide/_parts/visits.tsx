import { Card } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { formatCount } from '@/lib/messages/format';
import { HELP_DESK as WORDS } from '@/lib/messages/help-desk';
import { PIECE_NAMES } from '@/lib/messages/materials/library';
import type { HelpDesk } from '@/lib/services/materials/get-help-desk';

/** How often the short address of each piece was opened. */
export function Visits({ visits }: Pick<HelpDesk, 'visits'>) {
  if (visits.length === 0) return <p className="text-muted">{WORDS.noVisits}</p>;
  return (
    <Card flush>
      <DataTable
        caption={WORDS.visitsCaption}
        columns={[
          {
            id: 'piece',
            header: WORDS.piece,
            rowHeader: true,
            cell: ({ pieceId }) => PIECE_NAMES[pieceId].name,
          },
          { id: 'recent', header: WORDS.recent, align: 'end', cell: ({ recent }) => formatCount(recent) },
          { id: 'total', header: WORDS.total, align: 'end', cell: ({ total }) => formatCount(total) },
        ]}
        rowKey={({ pieceId }) => pieceId}
        rows={visits}
      />
    </Card>
  );
}
