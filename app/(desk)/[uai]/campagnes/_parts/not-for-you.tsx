import { PageHeader } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { WAVES_PAGE } from '@/lib/messages/campaign-pages';

/** What somebody sees whose role does not open the waves: why, and who can. */
export function NotForYou() {
  return (
    <>
      <PageHeader title={WAVES_PAGE.title} />
      <EmptyState
        action={<DisabledWithReason label={WAVES_PAGE.create} reason={WAVES_PAGE.onlyPreparers} />}
        icon="lock"
        title={WAVES_PAGE.notForYouTitle}
      >
        <p>{WAVES_PAGE.notForYou}</p>
      </EmptyState>
    </>
  );
}
