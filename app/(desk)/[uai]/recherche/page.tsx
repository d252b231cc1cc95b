import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Button } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { TextField } from '@/app/_ui/field';
import { listFoundGuardians } from '@/lib/domain/adoption/search-families';
import { nameKey } from '@/lib/domain/roster/normalise-name';
import { nameFamily } from '@/lib/messages/families';
import { SEARCH as WORDS } from '@/lib/messages/search';
import { getWorkList } from '@/lib/services/tracking/get-work-list';
import type { FollowedFamily } from '@/lib/services/tracking/list-followed-families';
import { workAddress } from '../adoption/familles/work-address';
import { listDestinations, matchDestinations } from './list-destinations';

// No name in the title: it stays in the history of a shared computer.
export const metadata: Metadata = { title: WORDS.title };

const FAMILIES_SHOWN = 10;

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'q'> };

/** What a few letters may mean: a class, a family, a page or an action. */
export default async function SearchPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const query = ((await readSearch(searchParams)).q ?? '').trim().slice(0, 100);
  const { ctx, scope, can } = await getDesk(uai);
  const pages = matchDestinations(listDestinations(uai, can), query);
  const key = nameKey(query);
  // Of signs alone nothing is asked: a list that is asked for no name shows everybody.
  const work = key === '' ? undefined : await getWorkList(ctx, scope, { query });
  const families = work?.found ?? [];
  const classes = (work?.places.classCodes ?? []).filter((code) => nameKey(code).startsWith(key));
  const count = pages.length + families.length + classes.length;
  return (
    <>
      <PageHeader lead={query === '' ? WORDS.lead : WORDS.found(count, query)} title={WORDS.title} />
      <search>
        <form action={`/${uai}/recherche`} className="mb-6 flex flex-wrap items-end gap-3">
          <TextField
            className="w-full sm:w-96"
            defaultValue={query}
            id="q"
            label={WORDS.label}
            maxLength={100}
            type="search"
          />
          <Button look="secondary" type="submit">
            {WORDS.submit}
          </Button>
        </form>
      </search>
      <div className="space-y-8">
        {query !== '' && count === 0 && (
          <EmptyState icon="search" title={WORDS.none}>
            <p>{WORDS.noneText}</p>
          </EmptyState>
        )}
        {classes.length > 0 && (
          <Found id="classes" title={WORDS.classes}>
            {classes.map((code) => (
              <Line href={`/${uai}/adoption/classes/${encodeURIComponent(code)}`} key={code} label={code} />
            ))}
          </Found>
        )}
        {families.length > 0 && (
          <Found id="familles" title={WORDS.families}>
            {families.slice(0, FAMILIES_SHOWN).map((family) => (
              <FamilyLine family={family} key={family.id} query={query} uai={uai} />
            ))}
            {families.length > FAMILIES_SHOWN && (
              <Line href={workAddress(uai, { nom: query })} label={WORDS.allFamilies(families.length)} />
            )}
          </Found>
        )}
        {pages.length > 0 && (
          <Found id="pages" title={WORDS.pages}>
            {pages.map(({ href, label, group }) => (
              <Line detail={group} href={href} key={href} label={label} />
            ))}
          </Found>
        )}
      </div>
    </>
  );
}

function Found({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Section id={id} title={title}>
      <Card flush>
        <ul className="divide-y divide-line">{children}</ul>
      </Card>
    </Section>
  );
}

/** A family with its pupils; found by the name of a guardian alone, it says who that is. */
function FamilyLine({ uai, family, query }: { uai: string; family: FollowedFamily; query: string }) {
  const guardians = listFoundGuardians(family, query);
  return (
    <Line
      detail={
        <>
          {guardians.length > 0 && (
            <>
              <bdi className="font-medium text-ink">{WORDS.guardians(guardians)}</bdi>
              {' · '}
            </>
          )}
          {WORDS.family(family.pupils, family.covered)}
        </>
      }
      href={`/${uai}/adoption/familles/${encodeURIComponent(family.id)}`}
      label={<bdi>{nameFamily(family)}</bdi>}
    />
  );
}

function Line({ href, label, detail }: { href: string; label: ReactNode; detail?: ReactNode }) {
  return (
    <li>
      <Link
        className="flex min-h-11 flex-wrap items-baseline gap-x-3 px-4 py-2.5 hover:bg-canvas sm:px-5"
        href={href}
      >
        <span className="link font-semibold">{label}</span>
        {detail && <span className="text-sm text-muted">{detail}</span>}
      </Link>
    </li>
  );
}
