import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Button } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { SelectField } from '@/app/_ui/field';
import { EVOLUTION } from '@/lib/messages/adoption-pages';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { getSeries, type SeriesScope } from '@/lib/services/adoption/get-series';
import { listWaveMarks } from '@/lib/services/campaign/list-wave-marks';
import { listSchoolHolidays } from '@/lib/services/directory/list-school-holidays';
import { SeriesChart } from '../_parts/series-chart';

export const metadata: Metadata = { title: EVOLUTION.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Promise<{ de?: string }> };

/** `etablissement`, `niveau:6e`, `classe:6A`. */
function readScope(asked: string, fallback: string): SeriesScope {
  const [kind, code] = (asked || fallback).split(':');
  if (kind === 'niveau' && code) return { kind: 'level', code };
  if (kind === 'classe' && code) return { kind: 'class', code };
  return { kind: 'school' };
}

export default async function EvolutionPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { ctx, scope, school } = await getDesk(uai);
  const { classes, levels } = await getAdoption(ctx, scope);
  const whole = scope.classCodes === 'all';
  const options = [
    ...(whole ? [{ value: 'etablissement', label: EVOLUTION.school }] : []),
    ...(whole ? levels.map((l) => ({ value: `niveau:${l.level}`, label: EVOLUTION.level(l.level) })) : []),
    ...classes.map((c) => ({ value: `classe:${c.code}`, label: EVOLUTION.class(c.code) })),
  ];
  const asked = (await searchParams).de ?? '';
  const chosen = options.find((o) => o.value === asked) ?? options[0];
  const points = await getSeries(ctx, scope, readScope(chosen?.value ?? '', 'etablissement'));
  const marks = await listWaveMarks(ctx, scope, school.timeZone);
  const holidays = await listSchoolHolidays(ctx, scope);
  return (
    <>
      <PageHeader lead={EVOLUTION.lead} title={EVOLUTION.title} />
      {points.length === 0 ? (
        <EmptyState icon="trend" title={EVOLUTION.empty} />
      ) : (
        <>
          <form action={`/${uai}/adoption/evolution`} className="mb-6 flex flex-wrap items-end gap-3">
            <SelectField
              defaultValue={chosen?.value}
              id="de"
              label={EVOLUTION.scope}
              name="de"
              options={options}
            />
            <Button look="secondary" type="submit">
              {EVOLUTION.show}
            </Button>
          </form>
          <div className="space-y-10">
            <Section id="familles" title={EVOLUTION.chartTitle}>
              <Card>
                <SeriesChart audience="guardians" holidays={holidays} marks={marks} points={points} />
              </Card>
            </Section>
            <Section id="eleves" title={EVOLUTION.pupilsTitle}>
              <Card>
                <SeriesChart audience="pupils" holidays={holidays} marks={marks} points={points} />
              </Card>
            </Section>
          </div>
        </>
      )}
    </>
  );
}
