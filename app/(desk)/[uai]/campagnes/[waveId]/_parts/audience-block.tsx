import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { areAccountsOld } from '@/lib/domain/campaign/accounts-age';
import type { Audience, ExclusionReason } from '@/lib/domain/campaign/types';
import { exclusionHints } from '@/lib/messages/campaign';
import {
  describeLeftOut,
  describeWaveAudience,
  WAVE_GOALS,
  WAVE_PAGE as WORDS,
} from '@/lib/messages/campaign-pages';
import type { PreviewedPerson, WavePreview } from '@/lib/services/campaign/preview-wave';
import { AccountsWarning } from './accounts-warning';

function Names({ people }: { people: PreviewedPerson[] }) {
  return (
    <ul className="columns-[17rem] gap-8 text-sm">
      {people.map((person) => (
        <li className="break-inside-avoid py-0.5" key={person.holderId}>
          <span className="font-medium">
            {person.name} {person.firstName}
          </span>
          <span className="text-muted"> · {WORDS.childOf(person.childFirstNames, person.classCodes)}</span>
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
}: {
  uai: string;
  audience: Audience;
  preview: WavePreview;
}) {
  const { people, excluded, included, accountsOn, on } = preview;
  const reasons = (Object.entries(excluded) as [ExclusionReason, number][]).sort(([, a], [, b]) => b - a);
  return (
    <Section
      id="a-qui"
      lead={`${describeWaveAudience(audience)} · ${WAVE_GOALS[audience.goal].name}`}
      title={WORDS.who}
    >
      <div className="space-y-4">
        <AccountsWarning accountsOn={accountsOn} on={on} uai={uai} />
        <Card flush>
          <ul className="divide-y divide-line">
            <li className="bg-accent-soft px-4 py-3">
              <p className="font-semibold">{WORDS.included(included)}</p>
              {included > 0 && (
                <Disclosure summary={WORDS.includedNames}>
                  <Names people={people.filter((person) => person.reason === null)} />
                </Disclosure>
              )}
            </li>
            {reasons.map(([reason, count]) => (
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
