import { getDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { ADOPTION, HOME } from '@/lib/messages/adoption-pages';

/** In place of figures while no pupil is known: who imports is led there, others are told who does. */
export async function NoData({ title, uai }: { title: string; uai: string }) {
  const { can } = await getDesk(uai);
  const mayImport = can('import');
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        action={
          mayImport && (
            <LinkButton href={`/${uai}/donnees`} icon="import">
              {HOME.importAction}
            </LinkButton>
          )
        }
        icon="chart"
        title={HOME.emptyTitle}
      >
        <p>{mayImport ? ADOPTION.noData : HOME.emptyTeacher}</p>
      </EmptyState>
    </>
  );
}
