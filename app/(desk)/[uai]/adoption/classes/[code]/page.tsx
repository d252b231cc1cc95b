import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Matrix } from '@/app/_parts/matrix';
import { getDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { Tabs } from '@/app/_ui/tabs';
import { ADOPTION, CLASS_PAGE, HOME, LETTERS_PAGE } from '@/lib/messages/adoption-pages';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { getFamilyGoal } from '@/lib/services/planning/get-family-goal';
import { listFamilies } from '@/lib/services/adoption/list-families';
import { FamilyTable } from '../../_parts/family-table';
import { RateFigures } from '../../_parts/rate-figures';

type Props = {
  params: Promise<{ uai: string; code: string }>;
  searchParams: Promise<{ familles?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: CLASS_PAGE.title(decodeURIComponent((await params).code)) };
}

export default async function ClassPage({ params, searchParams }: Props) {
  const { uai, code: rawCode } = await params;
  const code = decodeURIComponent(rawCode);
  const { ctx, scope, can } = await getDesk(uai);
  const figures = (await getAdoption(ctx, scope)).classes.find((c) => c.code === code) ?? notFound();
  const listed = await listFamilies(ctx, scope, { classCode: code });
  if (!listed.ok) notFound();
  const notCovered = listed.value.filter((f) => !f.covered);
  const views = {
    restantes: notCovered,
    couvertes: listed.value.filter((f) => f.covered),
    toutes: listed.value,
  };
  const asked = (await searchParams).familles;
  const view = asked === 'couvertes' || asked === 'toutes' ? asked : 'restantes';
  const here = `/${uai}/adoption/classes/${encodeURIComponent(code)}`;
  const { families, guardians } = figures;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/adoption/classes`, label: CLASS_PAGE.back }]} />}
        actions={<PrintButton can={can('print_letters')} code={code} left={notCovered.length} uai={uai} />}
        lead={
          <p className="font-semibold text-ink">
            {families.covered === null
              ? HOME.familiesUnknown
              : HOME.families(families.total - families.covered, families.total)}
          </p>
        }
        title={CLASS_PAGE.title(code)}
      />
      <div className="space-y-8">
        <div className="grid gap-4 lg:grid-cols-2">
          <Card className="grid content-start gap-4">
            <RateFigures figures={figures} goal={await getFamilyGoal(ctx, scope)} />
          </Card>
          <Card>
            <h2 className="mb-2 text-base font-semibold">{ADOPTION.guardians}</h2>
            <Matrix audience={ADOPTION.guardians} matrix={guardians.matrix} />
          </Card>
        </div>
        <Section id="familles" lead={CLASS_PAGE.printNote} title={CLASS_PAGE.family}>
          <Tabs
            label={CLASS_PAGE.tabs}
            tabs={[
              {
                href: here,
                label: CLASS_PAGE.notCovered(views.restantes.length),
                current: view === 'restantes',
              },
              {
                href: `${here}?familles=couvertes`,
                label: CLASS_PAGE.covered(views.couvertes.length),
                current: view === 'couvertes',
              },
              {
                href: `${here}?familles=toutes`,
                label: CLASS_PAGE.all(views.toutes.length),
                current: view === 'toutes',
              },
            ]}
          />
          <Card flush>
            <FamilyTable caption={CLASS_PAGE.title(code)} families={views[view]} />
          </Card>
        </Section>
      </div>
    </>
  );
}

function PrintButton({ can, left, uai, code }: { can: boolean; left: number; uai: string; code: string }) {
  if (!can) return <DisabledWithReason label={CLASS_PAGE.nothingToPrint} reason={LETTERS_PAGE.notYours} />;
  if (left === 0)
    return <DisabledWithReason label={CLASS_PAGE.nothingToPrint} reason={CLASS_PAGE.nothingToPrintWhy} />;
  return (
    <LinkButton download href={`/api/desk/${uai}/lettres?classe=${encodeURIComponent(code)}`} icon="print">
      {CLASS_PAGE.print(left)}
    </LinkButton>
  );
}
