import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { Facts } from '@/app/_ui/stat-sentence';
import { STAFF_ROLES } from '@/lib/domain/planning/staff-minutes';
import { BASES, describeBackTest, describeParameter, FORECAST } from '@/lib/messages/forecast';
import { MODEL_PAGE as WORDS } from '@/lib/messages/model-page';
import { PLAN_ROLE_NAMES } from '@/lib/messages/planning';
import { STAFF_TIME } from '@/lib/messages/staff-time';
import { getModel } from '@/lib/services/planning/get-model';

export const metadata: Metadata = { title: WORDS.title };

/** The model, its figures with their sources, and its limits, for a reader who is no statistician. */
export default async function ModelPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const { basis, parameters, backTest, staff, assumedRoles, printLeadDays } = await getModel(ctx, scope);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/plan/comparer`, label: WORDS.back }]} />}
        lead={WORDS.lead}
        title={WORDS.title}
      />
      <div className="space-y-8">
        {WORDS.sections.map(({ id, title, paragraphs }) => (
          <Section id={id} key={id} title={title}>
            <div className="max-w-prose space-y-2">
              {paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          </Section>
        ))}
        <Section id="verification" title={WORDS.checked}>
          <p className="max-w-prose">
            {BASES[basis]} {describeBackTest(backTest)}
          </p>
        </Section>
        <Section id="chiffres" title={WORDS.figures}>
          <Card flush>
            <DataTable
              caption={FORECAST.parametersCaption}
              columns={[
                { id: 'name', header: FORECAST.parameterColumn, rowHeader: true, cell: (p) => p.name },
                { id: 'prior', header: FORECAST.priorColumn, cell: (p) => p.prior },
                { id: 'posterior', header: FORECAST.posteriorColumn, cell: (p) => p.posterior },
                { id: 'source', header: FORECAST.sourceColumn, cell: (p) => p.source },
              ]}
              rowKey={(p) => p.name}
              rows={parameters.map(describeParameter)}
              stacked
            />
          </Card>
        </Section>
        <Section id="temps" lead={WORDS.workLead} title={WORDS.work}>
          <Card className="max-w-2xl space-y-3">
            <Facts
              facts={STAFF_ROLES.map((role) => ({
                label: PLAN_ROLE_NAMES[role],
                value: WORDS.minutes(staff[role] ?? 0),
              }))}
            />
            <p className="text-sm text-muted">{STAFF_TIME.basis(assumedRoles)}</p>
            <p className="text-sm text-muted">{WORDS.print(printLeadDays)}</p>
          </Card>
        </Section>
        <Section id="sources" title={WORDS.sourcesTitle}>
          <ul className="max-w-prose list-disc space-y-1.5 pl-5 text-sm">
            {WORDS.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}
