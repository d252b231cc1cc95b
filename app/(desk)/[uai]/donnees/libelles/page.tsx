import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { SubmitButton } from '@/app/_ui/submit-button';
import { resolveState, STATE_OF_LABEL } from '@/lib/domain/import/state-labels';
import { ACCOUNT_STATES } from '@/lib/domain/roster/types';
import { LABELS } from '@/lib/messages/data-questions';
import { ACCOUNT_STATE_NAMES } from '@/lib/messages/ui-adoption';
import { getStateLabels } from '@/lib/services/import/edit-state-label';
import { listUnknownLabels } from '@/lib/services/import/list-unknown-labels';
import type { ProblemParams } from '../_parts/problem-address';
import { ProblemAlert } from '../_parts/problem-alert';
import { AddLabel, MeaningForm } from './_parts/label-form';
import { UnknownLabel } from './_parts/unknown-label';
import { removeLabelAction } from './actions';

export const metadata: Metadata = { title: LABELS.title };

const SHIPPED = ACCOUNT_STATES.map((state) => ({
  state,
  labels: Object.keys(STATE_OF_LABEL).filter((label) => STATE_OF_LABEL[label] === state),
}));

type Props = { params: Promise<{ uai: string }>; searchParams: Search<keyof ProblemParams> };

/** What the states written in EduConnect lists mean: met and unknown, the school's own, the shipped ones. */
export default async function LabelsPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  const mayEdit = desk.can('import');
  const own = await getStateLabels(desk.ctx, desk.scope);
  const listed = await listUnknownLabels(desk.ctx, desk.scope);
  const unknown = listed.ok ? listed.value : [];
  return (
    <>
      <PageHeader lead={LABELS.lead} title={LABELS.title} />
      <ProblemAlert params={await readSearch(searchParams)} />
      <div className="space-y-8">
        {!mayEdit && <Alert tone="info">{LABELS.notAllowed}</Alert>}
        {unknown.length > 0 && (
          <Section id="inconnus" lead={LABELS.unknownLead} title={LABELS.unknownTitle}>
            <Card>
              <ul className="divide-y divide-line">
                {unknown.map((met, i) => (
                  <li className="py-4 first:pt-0 last:pb-0" key={met.label}>
                    <UnknownLabel id={`inconnu-${i}`} met={met} uai={uai} />
                  </li>
                ))}
              </ul>
            </Card>
          </Section>
        )}
        <Section id="propres" title={LABELS.ownTitle}>
          <Card className="space-y-4">
            {own.size === 0 ? (
              <p className="text-muted">{LABELS.ownNone}</p>
            ) : (
              <ul className="divide-y divide-line">
                {[...own].map(([label, state], i) => (
                  <li className="flex flex-wrap items-end gap-3 py-3 first:pt-0" key={label}>
                    {mayEdit ? (
                      <>
                        <MeaningForm id={`propre-${i}`} label={label} state={state} uai={uai} />
                        <form action={removeLabelAction.bind(null, uai, label)}>
                          <SubmitButton look="danger">
                            {LABELS.remove}
                            <span className="sr-only"> « {label} »</span>
                          </SubmitButton>
                        </form>
                      </>
                    ) : (
                      <p>
                        « {label} » : {ACCOUNT_STATE_NAMES[state]}
                      </p>
                    )}
                    <Override label={label} />
                  </li>
                ))}
              </ul>
            )}
            {mayEdit && (
              <div className="border-t border-line pt-4">
                <h3 className="mb-2 text-sm font-semibold">{LABELS.addTitle}</h3>
                <AddLabel uai={uai} />
              </div>
            )}
          </Card>
        </Section>
        <Section id="fournis" lead={LABELS.shippedLead} title={LABELS.shippedTitle}>
          <Card flush>
            <DataTable
              caption={LABELS.shippedCaption}
              columns={[
                {
                  id: 'state',
                  header: LABELS.columns.state,
                  rowHeader: true,
                  className: 'min-w-36',
                  cell: ({ state }) => ACCOUNT_STATE_NAMES[state],
                },
                {
                  id: 'labels',
                  header: LABELS.columns.labels,
                  className: 'min-w-48',
                  cell: ({ labels }) => labels.join(' · '),
                },
              ]}
              rowKey={({ state }) => state}
              rows={SHIPPED}
            />
          </Card>
        </Section>
      </div>
    </>
  );
}

/** Says when the school's meaning stands in front of a shipped one. */
function Override({ label }: { label: string }) {
  const shipped = resolveState(label);
  return shipped ? (
    <p className="pb-2 text-sm text-muted">{LABELS.overrides(ACCOUNT_STATE_NAMES[shipped])}</p>
  ) : null;
}
