import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Card, PageHeader } from '@/app/_ui/card';
import { ADOPTION, HOME } from '@/lib/messages/adoption-pages';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { NoData } from '../_parts/no-data';
import { ScopeTable } from '../_parts/scope-table';

export const metadata: Metadata = { title: ADOPTION.classesTitle };

type Props = { params: Promise<{ uai: string }> };

export default async function ClassesPage({ params }: Props) {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const { classes } = await getAdoption(ctx, scope);
  if (classes.length === 0) return <NoData title={ADOPTION.classesTitle} uai={uai} />;
  return (
    <>
      <PageHeader lead={HOME.classesLead} title={ADOPTION.classesTitle} />
      <Card flush>
        <ScopeTable
          caption={ADOPTION.byClass}
          nameColumn={ADOPTION.classColumn}
          rows={classes.map((c) => ({
            ...c,
            name: c.code,
            href: `/${uai}/adoption/classes/${encodeURIComponent(c.code)}`,
          }))}
        />
      </Card>
    </>
  );
}
