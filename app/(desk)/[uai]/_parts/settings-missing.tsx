import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { SETTINGS as WORDS } from '@/lib/messages/settings';

/** On the home page of a new school: what its letters, mails and help page cannot say yet. Nothing once they can. */
export async function SettingsMissing({ uai }: { uai: string }) {
  const { school, can } = await getDesk(uai);
  const missing = [
    school.addressLines.length === 0 && WORDS.missing.address,
    school.phone === '' && school.email === '' && WORDS.missing.contact,
    school.entUrl === '' && WORDS.missing.ent,
  ].filter((one) => one !== false);
  if (missing.length === 0 || !can('edit_settings')) return null;
  return (
    <div className="mb-5">
      <Alert tone="warn">
        {WORDS.missing.sentence(missing)}{' '}
        <Link className="link font-semibold" href={`/${uai}/reglages`}>
          {WORDS.missing.open}
        </Link>
      </Alert>
    </div>
  );
}
