import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { areAccountsOld } from '@/lib/domain/campaign/accounts-age';
import type { Audience } from '@/lib/domain/campaign/types';
import { describeAudience } from '@/lib/messages/audience';
import { CONNECTIONS_UNKNOWN, describeEmpty } from '@/lib/messages/audience-form';
import { exclusionHints } from '@/lib/messages/campaign';
import { WAVE_GOALS, WAVE_PAGE as WORDS } from '@/lib/messages/campaign-pages';
import { describeLeftOut, listLeftOut } from '@/lib/messages/wave-sentences';
import type { PreviewedPerson } from '@/lib/services/campaign/examine-audience';
import type { WavePreview } from '@/lib/services/campaign/preview-wave';
import { AccountsWarning } from './accounts-warning';

function Names({ people }: { people: PreviewedPerson[] }) {
  return (
    <ul className="columns-[17rem] gap-8 text-sm">
      {people.map((person) => (
        <li className="break-inside-avoid py-0.5" key={person.holderId}>
          <span className="font-medium">
            {person.name} {person.firstName}
          </span>
          {person.childFirstNames.length > 0 && (
            <span className="text-muted"> · {WORDS.childOf(person.childFirstNames, person.classCodes)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** « À qui »: who is written to, and everybody left out with the one reason for it. */
export function AudienceBlock({
  uai,
  audience,
  preview,
  origin,
}: {
  /** Which segment the rule was taken from. */
  origin: string | undefined;
  uai: string;
  audience: Audience;
  preview: WavePreview;
}) {
  const { people, excluded, included, accountsOn, on, empty, connectionsUnknown } = preview;
  return (
    <Section
      id="a-qui"
      lead={`${describeAudience(audience, () => preview.earlierTitle)} · ${WAVE_GOALS[audience.goal].name}`}
      title={WORDS.who}
    >
      <div className="space-y-4">
        {origin && <p className="text-sm text-muted">{origin}</p>}
        {empty && <Alert tone="warn">{describeEmpty(empty)}</Alert>}
        {connectionsUnknown && <Alert tone="info">{CONNECTIONS_UNKNOWN}</Alert>}
        <AccountsWarning accountsOn={accountsOn} on={on} uai={uai} />
        <Card flush>
          <ul className="divide-y divide-line">
            <li className="bg-accent-soft px-4 py-3">
              <p className="font-semibold">{WORDS.included(included, audience.kind)}</p>
              {included > 0 && (
                <Disclosure summary={WORDS.includedNames}>
                  <Names people={people.filter((person) => person.reason === null)} />
                </Disclosure>
              )}
            </li>
            {listLeftOut(excluded).map(([reason, count]) => (
              <li className="px-4 py-2.5" key={reason}>
                <Disclosure summary={describeLeftOut(reason, count)}>
                  <Names people={people.filter((person) => person.reason === reason)} />
                </Disclosure>
                {exclusionHints[reason] && (
                  <p className="mt-1 max-w-prose pl-5 text-sm text-muted">{exclusionHints[reason]}</p>
                )}
              </li>
            ))}
          </ul>
        </Card>
        {accountsOn !== null && !areAccountsOld(accountsOn, on) && (
          <p className="text-sm text-muted">{WORDS.accountsOn(accountsOn, on)}</p>
        )}
      </div>
    </Section>
  );
}
