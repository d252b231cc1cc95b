import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Matrix } from '@/app/_parts/matrix';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { Tabs } from '@/app/_ui/tabs';
import { ADOPTION, CLASS_PAGE, HOME, LETTERS_PAGE } from '@/lib/messages/adoption-pages';
import { WORK_LIST } from '@/lib/messages/families';
import { FORECAST } from '@/lib/messages/forecast';
import { REPORT } from '@/lib/messages/report';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { findWithoutOwnLanguage } from '@/lib/services/materials/print/find-without-own-language';
import { getFamilyGoal } from '@/lib/services/planning/get-family-goal';
import { findActOnFamilies, listActsOnFamilies } from '@/lib/services/tracking/list-acts';
import { listFollowedFamilies } from '@/lib/services/tracking/list-followed-families';
import { WithoutOwnLanguageNote } from '../../../_parts/without-own-language';
import { ActNotice, RecentActs } from '../../_parts/act-notices';
import { buildChoice } from '../../_parts/family-choice';
import { FamilyList } from '../../_parts/family-list';
import { linkClass } from '../../_parts/figure-links';
import { ForecastCard } from '../../_parts/forecast-card';
import { PrintNotCovered } from '../../_parts/print-not-covered';
import { readProblem } from '../../_parts/problem-address';
import { RateFigures } from '../../_parts/rate-figures';
import { undoAct } from '../../familles/actions';

type Query = { familles?: string; coche?: string; acte?: string; probleme?: string };
type Props = { params: Promise<{ uai: string; code: string }>; searchParams: Promise<Query> };

const ALL = 'toutes';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: CLASS_PAGE.title(decodeURIComponent((await params).code)) };
}

export default async function ClassPage({ params, searchParams }: Props) {
  const { uai, code: rawCode } = await params;
  const code = decodeURIComponent(rawCode);
  const asked = await searchParams;
  const desk = await getDesk(uai);
  const { ctx, scope, can, school } = desk;
  const [adoption, listed] = await Promise.all([
    getAdoption(ctx, scope),
    listFollowedFamilies(ctx, scope, { classCode: code }),
  ]);
  const figures = adoption.classes.find((c) => c.code === code) ?? notFound();
  if (!listed.ok) notFound();
  const { families: all, todayOn, accountsKnown } = listed.value;
  const notCovered = all.filter((f) => !f.covered);
  const views = { restantes: notCovered, couvertes: all.filter((f) => f.covered), toutes: all };
  const view = asked.familles === 'couvertes' || asked.familles === 'toutes' ? asked.familles : 'restantes';
  const page = `/${uai}/adoption/classes/${encodeURIComponent(code)}`;
  const here = view === 'restantes' ? page : `${page}?familles=${view}`;
  const act = asked.acte ? await findActOnFamilies(ctx, scope, all, asked.acte) : undefined;
  const undo = (actId: string) => undoAct.bind(null, uai, here, actId);
  const choice = buildChoice(desk, {
    act,
    back: here,
    classCode: code,
    wave: { left: notCovered.length },
    allChecked: asked.coche === ALL,
    hrefOf: (checked) => (checked ? `${here}${here.includes('?') ? '&' : '?'}coche=${ALL}` : here),
  });
  const { families } = figures;
  // Who follows pupils only can do nothing with where guardians stand.
  const audience = can('see_guardians') ? 'guardians' : 'pupils';
  const { links } = linkClass(uai, can('see_guardians'), code);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/adoption/classes`, label: CLASS_PAGE.back }]} />}
        actions={
          <>
            <LinkButton
              className="no-print"
              download
              href={`/api/desk/${uai}/report?classe=${encodeURIComponent(code)}`}
              icon="file"
              look="secondary"
            >
              {REPORT.download}
            </LinkButton>
            <PrintButton can={can('print_letters')} code={code} left={notCovered.length} uai={uai} />
          </>
        }
        lead={
          <p className="font-semibold text-ink">
            {families.covered === null
              ? HOME.familiesUnknown
              : HOME.families(families.total - families.covered, families.total)}
          </p>
        }
        title={CLASS_PAGE.title(code)}
      />
      <ActNotice act={act} problem={readProblem(asked.probleme)} undo={undo} />
      {can('print_letters') && (
        <WithoutOwnLanguageNote
          uai={uai}
          without={await findWithoutOwnLanguage(ctx, scope, { classCode: code })}
        />
      )}
      {!accountsKnown && (
        <div className="mb-5">
          <Alert tone="warn">{WORK_LIST.unknownAccounts}</Alert>
        </div>
      )}
      <div className="space-y-8">
        <div className="grid gap-4 lg:grid-cols-2">
          <Card className="grid content-start gap-4">
            <RateFigures figures={figures} goal={await getFamilyGoal(ctx, scope)} links={links} />
          </Card>
          <Card>
            <h2 className="mb-2 text-base font-semibold">{ADOPTION[audience]}</h2>
            <Matrix
              audience={ADOPTION[audience]}
              hrefs={links[audience] ?? {}}
              matrix={figures[audience].matrix}
            />
          </Card>
        </div>
        <Section id="familles" lead={CLASS_PAGE.printNote} title={CLASS_PAGE.family}>
          <Tabs
            label={CLASS_PAGE.tabs}
            tabs={[
              {
                href: page,
                label: CLASS_PAGE.notCovered(views.restantes.length),
                current: view === 'restantes',
              },
              {
                href: `${page}?familles=couvertes`,
                label: CLASS_PAGE.covered(views.couvertes.length),
                current: view === 'couvertes',
              },
              {
                href: `${page}?familles=toutes`,
                label: CLASS_PAGE.all(views.toutes.length),
                current: view === 'toutes',
              },
            ]}
          />
          {views[view].length === 0 ? (
            <Card>
              <p className="text-sm text-muted">{CLASS_PAGE.noFamily}</p>
            </Card>
          ) : (
            <FamilyList choice={choice} families={views[view]} todayOn={todayOn} uai={uai} />
          )}
          <div className="no-print mt-4">
            <RecentActs
              acts={await listActsOnFamilies(ctx, scope, all)}
              now={ctx.now}
              timeZone={school.timeZone}
              undo={undo}
            />
          </div>
        </Section>
        <Section id="prevision" lead={FORECAST.lead} title={FORECAST.title}>
          <ForecastCard classCode={code} uai={uai} />
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
    <PrintNotCovered
      back={`/${uai}/adoption/classes/${encodeURIComponent(code)}`}
      classCode={code}
      look="primary"
      uai={uai}
    >
      {CLASS_PAGE.print(left)}
    </PrintNotCovered>
  );
}
