import type { Metadata } from 'next';
import { Matrix } from '@/app/_parts/matrix';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { RateBar } from '@/app/_ui/rate-bar';
import { ADOPTION, HOME } from '@/lib/messages/adoption-pages';
import { findLatestDay } from '@/lib/services/adoption/find-latest-day';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { NoData } from './_parts/no-data';
import { RatesChart } from './_parts/rates-chart';
import { type ScopeRow, ScopeTable } from './_parts/scope-table';

export const metadata: Metadata = { title: ADOPTION.overviewTitle };

type Props = { params: Promise<{ uai: string }> };

export default async function OverviewPage({ params }: Props) {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const adoption = await getAdoption(ctx, scope);
  if (adoption.pupils.population === 0) return <NoData title={ADOPTION.overviewTitle} uai={uai} />;
  const { families, guardians, pupils, classes, levels } = adoption;
  const latest = await findLatestDay(ctx, scope);
  const classRows = classes.map((c) => ({
    ...c,
    name: c.code,
    href: `/${uai}/adoption/classes/${encodeURIComponent(c.code)}`,
  }));
  return (
    <>
      <PageHeader
        lead={
          <>
            <p className="font-semibold text-ink">
              {families.covered === null
                ? HOME.familiesUnknown
                : HOME.families(families.total - families.covered, families.total)}
            </p>
            {latest && <p className="text-sm">{HOME.asOf(latest)}</p>}
          </>
        }
        title={ADOPTION.overviewTitle}
      />
      <div className="space-y-10">
        <Section id="chiffres" title={ADOPTION.rates}>
          <Card className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            <RateBar
              goalRate={1}
              label={ADOPTION.familiesCovered}
              part={families.covered}
              tone="families"
              whole={families.total}
            />
            <RateBar
              label={ADOPTION.guardiansActivated}
              part={guardians.activated}
              tone="activation"
              whole={guardians.population}
            />
            <RateBar
              label={ADOPTION.guardiansConnected}
              part={guardians.connected}
              tone="connection"
              whole={guardians.population}
            />
            <RateBar
              label={ADOPTION.pupilsActivated}
              part={pupils.activated}
              tone="activation"
              whole={pupils.population}
            />
            <RateBar
              label={ADOPTION.pupilsConnected}
              part={pupils.connected}
              tone="connection"
              whole={pupils.population}
            />
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
        <Section id="matrice" lead={ADOPTION.matrixLead} title={ADOPTION.matrixTitle}>
          <div className="grid gap-4 lg:grid-cols-2">
            <Card>
              <h3 className="mb-2 text-base font-semibold">{ADOPTION.guardians}</h3>
              <Matrix audience={ADOPTION.guardians} matrix={guardians.matrix} />
            </Card>
            <Card>
              <h3 className="mb-2 text-base font-semibold">{ADOPTION.pupils}</h3>
              <Matrix audience={ADOPTION.pupils} matrix={pupils.matrix} />
            </Card>
          </div>
        </Section>
        <Section id="niveaux" title={ADOPTION.byLevel}>
          <Card flush>
            <ScopeTable
              caption={ADOPTION.byLevel}
              nameColumn={ADOPTION.levelColumn}
              rows={levels.map((l) => ({ ...l, name: l.level }))}
              total={adoption}
            />
          </Card>
          <AudienceCharts
            nameColumn={ADOPTION.levelColumn}
            rows={levels.map((l) => ({ ...l, name: l.level }))}
          />
        </Section>
        <Section id="classes" lead={ADOPTION.totalNote} title={ADOPTION.byClass}>
          <Card flush>
            <ScopeTable
              caption={ADOPTION.byClass}
              nameColumn={ADOPTION.classColumn}
              rows={classRows}
              total={adoption}
            />
          </Card>
          <AudienceCharts nameColumn={ADOPTION.classColumn} rows={classRows} />
        </Section>
      </div>
    </>
  );
}

/** Guardians beside pupils, a chart each. */
function AudienceCharts({ rows, nameColumn }: { rows: ScopeRow[]; nameColumn: string }) {
  return (
    <div className="mt-6 grid gap-4 lg:grid-cols-2">
      <Card>
        <RatesChart
          nameColumn={nameColumn}
          rows={rows.map(({ name, guardians }) => ({ name, figures: guardians }))}
          summary={ADOPTION.chartGuardians}
        />
      </Card>
      <Card>
        <RatesChart
          nameColumn={nameColumn}
          rows={rows.map(({ name, pupils }) => ({ name, figures: pupils }))}
          summary={ADOPTION.chartPupils}
        />
      </Card>
    </div>
  );
}
