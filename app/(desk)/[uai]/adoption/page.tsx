import type { Metadata } from 'next';
import { Matrix } from '@/app/_parts/matrix';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { DownloadMenu } from '@/app/_ui/download-menu';
import { ADOPTION } from '@/lib/messages/adoption-pages';
import { DRAWING_FORMATS, TABLE_FORMATS } from '@/lib/messages/exports';
import { FORECAST } from '@/lib/messages/forecast';
import { OVERVIEW } from '@/lib/messages/overview';
import { REPORT } from '@/lib/messages/report';
import { getOverview } from '@/lib/services/adoption/get-overview';
import { getFamilyGoal } from '@/lib/services/planning/get-family-goal';
import { getPace } from '@/lib/services/planning/get-pace';
import { AlertsCard } from '../_parts/alerts-card';
import { AUDIENCES } from './_parts/audiences';
import { ChangesCard } from './_parts/changes-card';
import { ClassesToHelp } from './_parts/classes-to-help';
import { FamiliesLeft } from './_parts/families-left';
import { buildFigureLinks, linkClass, linkLevel, linkStep } from './_parts/figure-links';
import { ForecastCard } from './_parts/forecast-card';
import { FunnelTable } from './_parts/funnel-table';
import { NoData } from './_parts/no-data';
import { PaceCard } from './_parts/pace-card';
import { RateFigures } from './_parts/rate-figures';
import { buildTotal, nameFigures } from './_parts/scope-name';
import { ScopeSection } from './_parts/scope-section';
import { wordOf, workAddress } from './familles/work-address';

export const metadata: Metadata = { title: ADOPTION.overviewTitle };

type Props = { params: Promise<{ uai: string }> };

export default async function OverviewPage({ params }: Props) {
  const { uai } = await params;
  const { ctx, scope, can } = await getDesk(uai);
  const overview = await getOverview(ctx, scope);
  const { adoption, latestOn, funnel, changes } = overview;
  if (adoption.pupils.population === 0) return <NoData title={ADOPTION.overviewTitle} uai={uai} />;
  const { families, guardians, pupils, classes, levels } = adoption;
  const { classCodes } = scope;
  const [pace, goal] = await Promise.all([
    getPace(ctx, scope, { families, changes }),
    getFamilyGoal(ctx, scope),
  ]);
  const total = buildTotal(adoption, classCodes);
  const seesGuardians = can('see_guardians');
  const classRows = classes.map((c) => ({
    ...c,
    name: c.code,
    ...linkClass(uai, seesGuardians, c.code),
  }));
  const levelRows = levels.map((l) => ({
    ...l,
    name: l.level,
    ...linkLevel(uai, seesGuardians, l.level),
  }));
  const links = {
    ...buildFigureLinks(uai, seesGuardians),
    families: workAddress(uai, {}, { etat: wordOf.coverage('covered') }),
  };
  const files = `/api/desk/${uai}/export`;
  return (
    <>
      <PageHeader
        actions={
          classCodes === 'all' && (
            <LinkButton
              className="no-print"
              download
              href={`/api/desk/${uai}/report`}
              icon="file"
              look="secondary"
            >
              {REPORT.download}
            </LinkButton>
          )
        }
        lead={<FamiliesLeft families={families} latestOn={latestOn} mayImport={can('import')} uai={uai} />}
        title={
          classCodes === 'all'
            ? ADOPTION.overviewTitle
            : `${ADOPTION.overviewTitle} – ${nameFigures(classCodes)}`
        }
      />
      <div className="space-y-10">
        <Section
          actions={
            <DownloadMenu formats={TABLE_FORMATS} href={`${files}/vue-ensemble`} name={ADOPTION.rates} />
          }
          id="chiffres"
          title={ADOPTION.rates}
        >
          <Card className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            <RateFigures figures={adoption} goal={goal} goalBy={pace?.by} links={links} />
          </Card>
          <div className="mt-3">
            <HelpNote>
              <p>{ADOPTION.familyMeaning}</p>
              <p>{ADOPTION.methodUnknown}</p>
              <p>{ADOPTION.totalNote}</p>
            </HelpNote>
          </div>
          {adoption.pupilsWithoutLegalGuardian > 0 && (
            <div className="mt-3">
              <Alert tone="warn">{ADOPTION.unlinked(adoption.pupilsWithoutLegalGuardian)}</Alert>
            </div>
          )}
        </Section>
        <AlertsCard back="/adoption" uai={uai} />
        <div className="grid gap-4 lg:grid-cols-2">
          <PaceCard mayAdopt={can('adopt_plan')} pace={pace} uai={uai} />
          <ChangesCard changes={changes} seesGuardians={seesGuardians} uai={uai} />
        </div>
        {(families.covered ?? families.total) < families.total && (
          <Section
            id="aider"
            lead={OVERVIEW.helpLead(classes.length)}
            title={OVERVIEW.helpTitle(classes.length)}
          >
            <ClassesToHelp mayPrepareWave={can('prepare_wave')} overview={overview} uai={uai} />
          </Section>
        )}
        <Section id="matrice" lead={ADOPTION.matrixLead} title={ADOPTION.matrixTitle}>
          <div className="grid gap-4 lg:grid-cols-2">
            {AUDIENCES.map(({ code, audience, words }) => (
              <Card className="break-inside-avoid" key={code}>
                <div className="mb-2 flex items-start justify-between gap-4">
                  <h3 className="text-base font-semibold">{words}</h3>
                  <DownloadMenu
                    formats={[...TABLE_FORMATS, ...DRAWING_FORMATS]}
                    href={`${files}/matrice?public=${code}`}
                    name={`${ADOPTION.matrixTitle}, ${words}`}
                  />
                </div>
                <Matrix
                  audience={words}
                  hrefs={links[audience] ?? {}}
                  matrix={{ guardians, pupils }[audience].matrix}
                />
              </Card>
            ))}
          </div>
        </Section>
        <Section
          actions={AUDIENCES.map(({ code, words }) => (
            <DownloadMenu
              formats={[...TABLE_FORMATS, ...DRAWING_FORMATS]}
              href={`${files}/entonnoir?public=${code}`}
              key={code}
              label={words}
              name={`${OVERVIEW.funnelTitle}, ${words}`}
            />
          ))}
          id="entonnoir"
          lead={OVERVIEW.funnelLead}
          title={OVERVIEW.funnelTitle}
        >
          <div className="grid gap-4 lg:grid-cols-2">
            <Card flush>
              <FunnelTable
                audience={ADOPTION.guardians}
                funnel={funnel.guardians}
                linkOf={seesGuardians ? (step) => linkStep(uai, 'guardians', step) : undefined}
              />
            </Card>
            <Card flush>
              <FunnelTable
                audience={ADOPTION.pupils}
                funnel={funnel.pupils}
                linkOf={(step) => linkStep(uai, 'pupils', step)}
              />
            </Card>
          </div>
        </Section>
        <Section id="prevision" lead={FORECAST.lead} title={FORECAST.title}>
          <ForecastCard uai={uai} />
        </Section>
        <ScopeSection
          exportHref={`${files}/niveaux`}
          id="niveaux"
          nameColumn={ADOPTION.levelColumn}
          rows={levelRows}
          title={ADOPTION.byLevel}
          total={total}
        />
        <ScopeSection
          exportHref={`${files}/classes`}
          id="classes"
          lead={ADOPTION.totalNote}
          nameColumn={ADOPTION.classColumn}
          rows={classRows}
          title={ADOPTION.byClass}
          total={total}
        />
      </div>
    </>
  );
}
