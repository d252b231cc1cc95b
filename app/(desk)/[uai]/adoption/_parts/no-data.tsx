import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { ADOPTION, HOME } from '@/lib/messages/adoption-pages';

/** In place of figures while no pupil is known. */
export function NoData({ title, uai }: { title: string; uai: string }) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState
        action={
          <LinkButton href={`/${uai}/donnees`} icon="import">
            {HOME.importAction}
          </LinkButton>
        }
        icon="chart"
        title={HOME.emptyTitle}
      >
        <p>{ADOPTION.noData}</p>
      </EmptyState>
    </>
  );
}
