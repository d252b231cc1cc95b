import { Button } from '@/app/_ui/button';
import { SelectField } from '@/app/_ui/field';
import { Tabs } from '@/app/_ui/tabs';
import { HELPERS, SYMPTOMS } from '@/lib/domain/assistance/routing';
import { TICKET_STATUSES } from '@/lib/domain/assistance/ticket';
import { ASSISTANCE, HELPER_NAMES, SYMPTOM_NAMES, TICKET_STATUS_PLURALS } from '@/lib/messages/assistance';
import { formatCount } from '@/lib/messages/format';
import type { TicketList } from '@/lib/services/assistance/list-tickets';
import {
  ALL_TICKETS,
  HELPER_WORDS,
  STATUS_WORDS,
  SYMPTOM_WORDS,
  type TicketParams,
  ticketsAddress,
} from '../ticket-address';

/** What the list shows: each choice is an address that can be shared, the form works without JavaScript. */
export function TicketFilters({
  uai,
  asked,
  filter,
  counts,
}: { uai: string; asked: TicketParams } & Pick<TicketList, 'filter' | 'counts'>) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Tabs
        label={ASSISTANCE.statusTabs}
        tabs={[
          ...TICKET_STATUSES.map((status) => ({
            href: ticketsAddress(uai, asked, { statut: STATUS_WORDS[status] }),
            label: TICKET_STATUS_PLURALS[status],
            current: filter.status === status,
            count: formatCount(counts[status]),
          })),
          {
            href: ticketsAddress(uai, asked, { statut: ALL_TICKETS }),
            label: ASSISTANCE.all,
            current: !filter.status,
            count: formatCount(all),
          },
        ]}
      />
      <form action={`/${uai}/assistance`} className="mb-4 grid items-end gap-3 sm:flex sm:flex-wrap">
        <input
          name="statut"
          type="hidden"
          value={filter.status ? STATUS_WORDS[filter.status] : ALL_TICKETS}
        />
        <SelectField
          defaultValue={filter.symptom ? SYMPTOM_WORDS[filter.symptom] : ''}
          id="motif"
          label={ASSISTANCE.symptomFilter}
          name="motif"
          options={[
            { value: '', label: ASSISTANCE.anySymptom },
            ...SYMPTOMS.map((code) => ({ value: SYMPTOM_WORDS[code], label: SYMPTOM_NAMES[code] })),
          ]}
        />
        <SelectField
          defaultValue={filter.helper ? HELPER_WORDS[filter.helper] : ''}
          id="qui"
          label={ASSISTANCE.helperFilter}
          name="qui"
          options={[
            { value: '', label: ASSISTANCE.anyHelper },
            ...HELPERS.map((code) => ({ value: HELPER_WORDS[code], label: HELPER_NAMES[code] })),
          ]}
        />
        <Button look="secondary" type="submit">
          {ASSISTANCE.filter}
        </Button>
      </form>
    </>
  );
}
