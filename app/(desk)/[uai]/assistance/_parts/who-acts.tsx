import { routeOf, type Symptom } from '@/lib/domain/assistance/routing';
import { ASSISTANCE, HELPER_NAMES, WAYS } from '@/lib/messages/assistance';

export type Contacts = { assistancePhone: string; assistanceEmail: string };

/** Who acts on a symptom, and how; with the contacts of the région where it is the national assistance. */
export function WhoActs({ symptom, contacts }: { symptom: Symptom; contacts: Contacts }) {
  const { helper, otherwise } = routeOf(symptom);
  const names = [helper, ...(otherwise ? [otherwise] : [])].map((code, i) =>
    i === 0 ? HELPER_NAMES[code] : HELPER_NAMES[code].toLowerCase(),
  );
  return (
    <p className="text-sm">
      <strong className="font-semibold">{names.join(', sinon ')}.</strong> {WAYS[symptom]}
      {helper === 'national_assistance' && (
        <span className="tabular block">
          {ASSISTANCE.contacts(contacts.assistancePhone, contacts.assistanceEmail)}
        </span>
      )}
    </p>
  );
}
