import Link from 'next/link';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { EDITOR } from '@/lib/messages/materials/editor';
import type { OpenedMessage } from '@/lib/services/campaign/open-message';

/** That the région has published a newer version of what a message was made from, or that this one was declined. */
export function RegionNotice({ newer, page }: Pick<OpenedMessage, 'newer'> & { page: string }) {
  if (!newer) return null;
  return (
    <div className="mb-6">
      {newer.isDeclined ? (
        <p className="text-sm text-muted">
          {EDITOR.declined(newer.version)}{' '}
          <Link className="link" href={page}>
            {EDITOR.declinedLink}
          </Link>
        </p>
      ) : (
        <Alert title={EDITOR.newer(newer.version)} tone="info">
          <LinkButton href={page} look="secondary">
            {EDITOR.newerLink}
          </LinkButton>
        </Alert>
      )}
    </div>
  );
}
