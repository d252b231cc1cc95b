import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { Tabs } from '@/app/_ui/tabs';
import { GALLERY } from '@/lib/messages/materials/desk';
import { EDITOR } from '@/lib/messages/materials/editor';
import type { OpenedPiece } from '@/lib/services/materials/open-piece';

/** The name of a piece, where it comes from, and its two views. */
export function PieceHead({
  uai,
  row,
  template,
  current,
  status,
  actions,
}: {
  uai: string;
  row: Pick<OpenedPiece['piece'], 'id' | 'title' | 'archivedAt'>;
  template?: OpenedPiece['template'];
  current: 'edit' | 'versions';
  status?: string;
  actions?: ReactNode;
}) {
  const page = `/${uai}/supports/pieces/${row.id}`;
  return (
    <>
      <PageHeader
        actions={actions}
        above={<Breadcrumbs trail={[{ href: `/${uai}/supports`, label: GALLERY.title }]} />}
        lead={
          <>
            {status && <p>{status}</p>}
            {template && <p className="text-base">{EDITOR.fromTemplate(template.title, template.version)}</p>}
            {row.archivedAt && <p className="text-base">{EDITOR.isArchived}</p>}
          </>
        }
        title={row.title}
      />
      <Tabs
        label={EDITOR.tabs}
        tabs={[
          { href: page, label: EDITOR.edit, current: current === 'edit' },
          { href: `${page}/versions`, label: EDITOR.versions, current: current === 'versions' },
        ]}
      />
    </>
  );
}
