import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { Button, LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { Pager } from '@/app/_ui/pager';
import { searchFamilies } from '@/lib/domain/adoption/search-families';
import { FAMILIES_PAGE } from '@/lib/messages/adoption-pages';
import { listFamilies } from '@/lib/services/adoption/list-families';
import { FamilyTable } from '../_parts/family-table';

export const metadata: Metadata = { title: FAMILIES_PAGE.title };

const PAGE_SIZE = 50;

type Props = { params: Promise<{ uai: string }>; searchParams: Promise<{ nom?: string; page?: string }> };

export default async function FamiliesPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { nom = '', page: asked = '1' } = await searchParams;
  const { ctx, scope } = await getDesk(uai);
  const listed = await listFamilies(ctx, scope);
  if (!listed.ok) notFound();
  const query = nom.slice(0, 100);
  const found = searchFamilies(listed.value, query).sort((a, b) => Number(a.covered) - Number(b.covered));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked, 10) || 1));
  const here = `/${uai}/adoption/familles`;
  const pageHref = (n: number) =>
    `${here}?${new URLSearchParams({ ...(query && { nom: query }), page: String(n) })}`;
  return (
    <>
      <PageHeader lead={FAMILIES_PAGE.lead} title={FAMILIES_PAGE.title} />
      <search>
        <form action={here} className="mb-4 flex flex-wrap items-end gap-3">
          <TextField
            defaultValue={query}
            id="nom"
            label={FAMILIES_PAGE.search}
            maxLength={100}
            name="nom"
            type="search"
          />
          <Button icon="people" look="secondary" type="submit">
            {FAMILIES_PAGE.find}
          </Button>
          {query && (
            <LinkButton href={here} look="quiet">
              {FAMILIES_PAGE.reset}
            </LinkButton>
          )}
        </form>
      </search>
      {query && <p className="mb-3 text-sm text-muted">{FAMILIES_PAGE.found(found.length, query)}</p>}
      <Card flush>
        <FamilyTable
          caption={FAMILIES_PAGE.title}
          families={found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        />
      </Card>
      <Pager hrefOf={pageHref} page={page} pages={pages} />
    </>
  );
}
