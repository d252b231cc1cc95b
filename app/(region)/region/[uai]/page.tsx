import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getRegionDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { Facts, StatSentence } from '@/app/_ui/stat-sentence';
import { ACADEMIES } from '@/lib/domain/directory/academies';
import { formatCount, formatDay, formatDayShort } from '@/lib/messages/format';
import { PLAN_REPORT } from '@/lib/messages/plan-report';
import { REGION, REGION_SCHOOL, SCHOOL_KIND_LABELS, SECTOR_NAMES } from '@/lib/messages/region-pages';
import { REGION_SWITCH_OVER } from '@/lib/messages/switch-over';
import {
  FEWEST_LIKE,
  getPublishedSchool,
  nameBand,
  type PublishedSchoolView,
} from '@/lib/services/adoption/get-region-school';
import { getRegionSwitchOver } from '@/lib/services/adoption/get-region-switch-over';
import { SIZES } from '@/lib/services/adoption/region-query';
import { FiguresTable } from './_parts/figures-table';
import { LevelsTable } from './_parts/levels-table';
import { PlanTable } from './_parts/plan-table';
import { PublishedSeries } from './_parts/published-series';
import { SchoolDownloads } from './_parts/school-downloads';
import { SwitchOver } from './_parts/switch-over';

export const metadata: Metadata = { title: REGION.school };

function describePlace({ like, school }: PublishedSchoolView): string {
  const own = school.figures.familiesCovered;
  if (!like || own.state === 'withheld' || like.schools < FEWEST_LIKE) return REGION_SCHOOL.likeTooFew;
  const rate = own.count / own.population;
  const { lower, median, upper } = like.coverage;
  const place = [lower, median, upper].filter((edge) => rate >= edge).length;
  return REGION_SCHOOL.likeSentence(
    REGION_SCHOOL.places[place] ?? '',
    like.schools,
    SCHOOL_KIND_LABELS[like.kind].toLowerCase(),
    nameBand(like.band),
  );
}

export default async function RegionSchoolPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { ctx, scope } = await getRegionDesk();
  const view = (await getPublishedSchool(ctx, scope, uai)) ?? notFound();
  const { school, like } = view;
  const switchOver = await getRegionSwitchOver(ctx, scope, uai);
  const covered = school.figures.familiesCovered;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/region/etablissements', label: REGION_SCHOOL.back }]} />}
        title={school.name}
      />
      <div className="space-y-8">
        <StatSentence>
          {covered.state === 'shown'
            ? REGION_SCHOOL.lead(
                formatCount(covered.count),
                formatCount(covered.population),
                formatDay(covered.on),
              )
            : covered.reason === 'protected'
              ? REGION_SCHOOL.leadWithheld
              : REGION_SCHOOL.leadUnknown}
        </StatSentence>
        {school.stalledSinceOn && (
          <Alert tone="warn">{REGION_SCHOOL.stalledSince(formatDay(school.stalledSinceOn))}</Alert>
        )}
        <HelpNote title={REGION.privacyTitle}>
          <p>{REGION.privacy}</p>
        </HelpNote>
        <Section
          actions={<SchoolDownloads part="chiffres" title={REGION_SCHOOL.figures} uai={uai} />}
          id="chiffres"
          lead={REGION_SCHOOL.figuresLead}
          title={REGION_SCHOOL.figures}
        >
          <FiguresTable view={view} />
        </Section>
        <Section
          actions={<SchoolDownloads part="niveaux" title={REGION_SCHOOL.levels} uai={uai} />}
          id="niveaux"
          title={REGION_SCHOOL.levels}
        >
          <LevelsTable view={view} />
        </Section>
        <Section id="evolution" lead={REGION_SCHOOL.seriesLead} title={REGION_SCHOOL.series}>
          <PublishedSeries view={view} />
        </Section>
        <Section id="semblables" title={REGION_SCHOOL.like}>
          <Card>
            <p>{describePlace(view)}</p>
            {like && (
              <p className="mt-2">
                <Link
                  className="link"
                  href={`/region/etablissements?type=${like.kind}&taille=${SIZES[like.band]}&tri=familles`}
                >
                  {REGION_SCHOOL.likeList}
                </Link>
              </p>
            )}
          </Card>
        </Section>
        <Section
          actions={
            school.scenarioId && (
              <>
                <LinkButton
                  download
                  href={`/api/region/etablissements/${uai}/rapport`}
                  icon="download"
                  look="secondary"
                >
                  {PLAN_REPORT.download}
                </LinkButton>
                <SchoolDownloads part="plan" title={REGION_SCHOOL.plan} uai={uai} />
              </>
            )
          }
          id="plan"
          title={REGION_SCHOOL.plan}
        >
          <PlanTable school={school} />
        </Section>
        {switchOver && (
          <Section id="bascule" lead={REGION_SWITCH_OVER.lead} title={REGION_SWITCH_OVER.title}>
            <SwitchOver standing={switchOver} />
          </Section>
        )}
        <Section id="fiche" title={REGION_SCHOOL.facts}>
          <Card>
            <Facts
              facts={[
                { label: 'UAI', value: school.uai },
                { label: REGION_SCHOOL.kind, value: SCHOOL_KIND_LABELS[school.kind] },
                { label: REGION_SCHOOL.sector, value: SECTOR_NAMES[school.sector] },
                { label: REGION_SCHOOL.city, value: school.city || REGION_SCHOOL.unknown },
                {
                  label: REGION_SCHOOL.academy,
                  value: ACADEMIES.find((a) => a.code === school.academyCode)?.name ?? school.academyCode,
                },
                {
                  label: REGION_SCHOOL.lastImport,
                  value: school.lastImportOn ? formatDayShort(school.lastImportOn) : REGION.noImport,
                },
              ]}
            />
          </Card>
        </Section>
      </div>
    </>
  );
}
