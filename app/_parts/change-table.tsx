import { type Column, DataTable } from '@/app/_ui/data-table';
import { VERSIONS } from '@/lib/messages/materials/editor';

export type Change = { name: string; before: string; after: string };

const Text = ({ children }: { children: string }) => (
  <span className="block max-w-prose whitespace-pre-line break-words text-sm">{children}</span>
);

/** Field by field: before, after. */
export function ChangeTable({
  caption,
  changes,
  before = VERSIONS.before,
  after = VERSIONS.after,
}: {
  caption: string;
  changes: Change[];
  before?: string;
  after?: string;
}) {
  const columns: Column<Change>[] = [
    { id: 'field', header: VERSIONS.field, rowHeader: true, cell: ({ name }) => name },
    { id: 'before', header: before, cell: (change) => <Text>{change.before}</Text> },
    { id: 'after', header: after, cell: (change) => <Text>{change.after}</Text> },
  ];
  return <DataTable caption={caption} columns={columns} rowKey={({ name }) => name} rows={changes} />;
}
