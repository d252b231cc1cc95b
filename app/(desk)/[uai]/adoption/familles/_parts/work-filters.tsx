import Link from 'next/link';
import { Button, LinkButton } from '@/app/_ui/button';
import { classNames } from '@/app/_ui/class-names';
import { SelectField, TextField } from '@/app/_ui/field';
import { Tabs } from '@/app/_ui/tabs';
import { isMove } from '@/lib/domain/adoption/people-filter';
import { CONTACT_AGES, COVERAGES } from '@/lib/domain/adoption/rank-families';
import { CHANNELS } from '@/lib/domain/adoption/recommend-channel';
import { CHANNEL_NAMES } from '@/lib/messages/contacts';
import { CONTACT_AGE_NAMES, COVERAGE_NAMES, namePeople, WORK_LIST } from '@/lib/messages/families';
import { formatCount } from '@/lib/messages/format';
import type { WorkList } from '@/lib/services/tracking/get-work-list';
import { ALL_FAMILIES, PEOPLE, type WorkParams, wordOf, workAddress } from '../work-address';

type Props = {
  uai: string;
  asked: WorkParams;
  work: WorkList;
  /** Whether guardians may be asked for: who does not see them finds none. */
  mayAskGuardians: boolean;
};

/** What the list shows: each choice is an address that can be shared, the form works without JavaScript. */
export function WorkFilters({ uai, asked, work, mayAskGuardians }: Props) {
  const { filter, counts, places } = work;
  const to = (change: WorkParams) => workAddress(uai, asked, change);
  // A search looks everywhere unless it was told where: the tab must keep saying it.
  const coverage = asked.etat || (filter.coverage ? wordOf.coverage(filter.coverage) : ALL_FAMILIES);
  return (
    <div className="mb-4">
      <Tabs
        label={WORK_LIST.coverage}
        tabs={[
          ...COVERAGES.map((code) => ({
            href: to({ etat: wordOf.coverage(code) }),
            label: COVERAGE_NAMES[code],
            current: filter.coverage === code,
            count: formatCount(counts.coverage[code]),
          })),
          {
            href: to({ etat: ALL_FAMILIES }),
            label: WORK_LIST.all,
            current: !filter.coverage,
            count: formatCount(counts.coverage.covered + counts.coverage.not_covered),
          },
        ]}
      />
      <search>
        <form
          action={`/${uai}/adoption/familles`}
          className="mb-4 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap"
        >
          {filter.on && <input name="le" type="hidden" value={filter.on} />}
          {filter.since && <input name="depuis" type="hidden" value={filter.since} />}
          {asked.etat && <input name="etat" type="hidden" value={coverage} />}
          {filter.channel && <input name="canal" type="hidden" value={wordOf.channel(filter.channel)} />}
          <TextField
            className="col-span-2"
            defaultValue={filter.query ?? ''}
            id="nom"
            label={WORK_LIST.search}
            maxLength={100}
            type="search"
          />
          <SelectField
            defaultValue={filter.classCode ?? ''}
            id="classe"
            label={WORK_LIST.classFilter}
            name="classe"
            options={[
              { value: '', label: WORK_LIST.any },
              ...places.classCodes.map((code) => ({ value: code, label: code })),
            ]}
          />
          {places.levels.length > 1 && (
            <SelectField
              defaultValue={filter.level ?? ''}
              id="niveau"
              label={WORK_LIST.levelFilter}
              name="niveau"
              options={[
                { value: '', label: WORK_LIST.anyLevel },
                ...places.levels.map((level) => ({ value: level, label: level })),
              ]}
            />
          )}
          <SelectField
            className="col-span-2"
            defaultValue={filter.contacted ? wordOf.contacted(filter.contacted) : ''}
            id="contact"
            label={WORK_LIST.contactedFilter}
            name="contact"
            options={[
              { value: '', label: WORK_LIST.anyTime },
              ...CONTACT_AGES.map((age) => ({
                value: wordOf.contacted(age),
                label: WORK_LIST.chip(CONTACT_AGE_NAMES[age], counts.contacted[age]),
              })),
            ]}
          />
          {(work.accountsKnown || filter.people) && (
            <SelectField
              className="col-span-2"
              defaultValue={filter.people ? wordOf.people(filter.people) : ''}
              id="qui"
              label={WORK_LIST.peopleFilter}
              name="qui"
              options={[
                { value: '', label: WORK_LIST.anyone },
                ...PEOPLE.filter(
                  ({ audience, standing }) =>
                    (mayAskGuardians || audience === 'pupils') && (filter.since || !isMove(standing)),
                ).map((people) => ({
                  value: wordOf.people(people),
                  label: namePeople(people),
                })),
              ]}
            />
          )}
          <Button look="secondary" type="submit">
            {WORK_LIST.find}
          </Button>
          {Object.values(asked).some(Boolean) && (
            <LinkButton href={workAddress(uai, {})} look="quiet">
              {WORK_LIST.reset}
            </LinkButton>
          )}
        </form>
      </search>
      <nav aria-label={WORK_LIST.channels} className="flex flex-wrap gap-2 text-sm">
        <Chip current={!filter.channel} href={to({ canal: '' })} label={WORK_LIST.anyChannel} />
        {CHANNELS.filter((channel) => counts.channels[channel] > 0 || filter.channel === channel).map(
          (channel) => (
            <Chip
              current={filter.channel === channel}
              href={to({ canal: wordOf.channel(channel) })}
              key={channel}
              label={WORK_LIST.chip(CHANNEL_NAMES[channel], counts.channels[channel])}
            />
          ),
        )}
      </nav>
    </div>
  );
}

function Chip({ href, label, current }: { href: string; label: string; current: boolean }) {
  return (
    <Link
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'inline-flex min-h-8 items-center rounded-full border px-3 no-underline',
        current
          ? 'border-accent bg-accent-soft font-semibold text-accent'
          : 'border-line-strong bg-surface text-ink hover:bg-sunken',
      )}
      href={href}
    >
      {label}
    </Link>
  );
}
