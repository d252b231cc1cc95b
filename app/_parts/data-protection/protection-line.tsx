import type { DataProtectionContact } from '@/lib/domain/directory/data-protection';
import { DATA_PROTECTION as WORDS } from '@/lib/messages/data-protection';

/** The contact in a sentence of a public page. */
export function ProtectionLine({ contact: { name, email, address } }: { contact: DataProtectionContact }) {
  return (
    <p className="text-sm text-muted">
      {WORDS.rights} {name},{' '}
      <a className="link break-all" href={`mailto:${email}`}>
        {email}
      </a>
      {address !== '' && `, ${address}`}
    </p>
  );
}
