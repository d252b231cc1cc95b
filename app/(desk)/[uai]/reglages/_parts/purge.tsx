import { Card, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { PURGE } from '@/lib/messages/settings';
import { purgeSchoolAction } from '../actions';
import { PurgeForm } from './purge-form';

/** The end of a school's data: what goes, what stays, and the confirmation. */
export function Purge({ uai, allowed }: { uai: string; allowed: boolean }) {
  return (
    <Section id="effacer" lead={PURGE.lead} title={PURGE.title}>
      <Card className="space-y-4">
        <div className="grid gap-4 text-sm sm:grid-cols-2">
          <List items={PURGE.goesList} title={PURGE.goes} />
          <List items={PURGE.staysList} title={PURGE.stays} />
        </div>
        {allowed ? (
          <PurgeForm purge={purgeSchoolAction.bind(null, uai)} uai={uai} />
        ) : (
          <DisabledWithReason label={PURGE.submit} reason={PURGE.notAllowed} />
        )}
      </Card>
    </Section>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="list-disc space-y-0.5 pl-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
