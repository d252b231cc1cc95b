import { PageHeader } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { BANNERS } from '@/lib/messages/banners';

/** What somebody sees whose role does not post banners: why, and who can. */
export function NotForYou() {
  return (
    <>
      <PageHeader title={BANNERS.title} />
      <EmptyState
        action={<DisabledWithReason label={BANNERS.create} reason={BANNERS.onlyPosters} />}
        icon="lock"
        title={BANNERS.notForYouTitle}
      >
        <p>{BANNERS.notForYou}</p>
      </EmptyState>
    </>
  );
}
