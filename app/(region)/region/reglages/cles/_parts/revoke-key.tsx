import { MenuDetails } from '@/app/_ui/menu-details';
import { SubmitButton } from '@/app/_ui/submit-button';
import { API_KEYS } from '@/lib/messages/api';

/** Says what stops before it stops: a revoked key cannot be had back. */
export function RevokeKey({ name, revoke }: { name: string; revoke: () => Promise<void> }) {
  return (
    <MenuDetails className="text-left">
      <summary className="inline-flex min-h-8 items-center rounded px-1 text-sm font-semibold text-danger hover:underline">
        <span aria-hidden="true">{API_KEYS.revoke}</span>
        <span className="sr-only">{API_KEYS.revokeLabel(name)}</span>
      </summary>
      <form action={revoke} className="mt-1 max-w-xs space-y-2 whitespace-normal">
        <p className="text-sm">{API_KEYS.revokeWarning}</p>
        <SubmitButton ariaLabel={API_KEYS.revokeLabel(name)} look="danger">
          {API_KEYS.revokeNow}
        </SubmitButton>
      </form>
    </MenuDetails>
  );
}
