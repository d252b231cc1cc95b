import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CampaignFrame } from '@/app/_parts/region-campaign/campaign-frame';
import type { ProblemSearch } from '@/app/_parts/region-campaign/problem-address';
import { ProblemNotice } from '@/app/_parts/region-campaign/problem-notice';
import { getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader, Section } from '@/app/_ui/card';
import { ACADEMIES } from '@/lib/domain/directory/academies';
import { CAMPAIGNS, SCHOOL_CAMPAIGN, CAMPAIGN_EDITOR as WORDS } from '@/lib/messages/region-campaign-pages';
import { describeBreak } from '@/lib/messages/region-campaigns';
import { openCampaign } from '@/lib/services/planning/region-campaign/open-campaign';
import { CampaignMarks } from '../_parts/campaign-marks';
import { saveCampaignAction } from '../actions';
import { CampaignEditor } from './_parts/campaign-editor';
import { PublishCampaign } from './_parts/publish-campaign';

export const metadata: Metadata = { title: CAMPAIGNS.title };

type Props = { params: Promise<{ id: string }>; searchParams: Search<ProblemSearch> };

/** One campaign: its draft as a form, what a school will see of it, and its publication. */
export default async function CampaignPage({ params, searchParams }: Props) {
  const { id } = await params;
  const search = await readSearch(searchParams);
  const { ctx, scope } = await getRegionDesk();
  const opened = await openCampaign(ctx, scope, { id });
  if (!opened.ok) notFound();
  const { row, closedAt, offer, misfits } = opened.value;
  const titles = new Map([...offer.scenarios, ...offer.templates].map((named) => [named.id, named.title]));
  const academies = ACADEMIES.filter((academy) => academy.regionCode === scope.regionCode);
  const named = (ids: string[]) => ids.map((each) => ({ id: each, title: titles.get(each) ?? WORDS.gone }));
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/region/campagnes', label: CAMPAIGNS.title }]} />}
        actions={
          row.publishedVersion > 0 && (
            <LinkButton href={`/region/campagnes/${id}/suivi`} look="secondary">
              {CAMPAIGNS.follow}
            </LinkButton>
          )
        }
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <CampaignMarks closedAt={closedAt} row={row} />
          </span>
        }
        title={row.draft.title || CAMPAIGNS.beginTitle}
      />
      <ProblemNotice search={search} />
      <div className="space-y-10">
        {closedAt ? (
          <Alert tone="warn">{WORDS.isClosed}</Alert>
        ) : (
          <CampaignEditor
            academies={academies.map(({ code, name }) => ({ code, name }))}
            offer={offer}
            revision={row.revision}
            save={saveCampaignAction.bind(null, id)}
            saved={row.draft}
          />
        )}
        {!closedAt && misfits.length > 0 && (
          <Alert title={WORDS.misfits} tone="warn">
            <p>{WORDS.misfitsText}</p>
            <ul className="list-disc space-y-1 pl-5">
              {misfits.map(({ scenarioId, breaks }) => (
                <li key={scenarioId}>
                  {titles.get(scenarioId)} : {breaks.map(describeBreak).join(' ')}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Section id="apercu" lead={WORDS.previewLead} title={WORDS.preview}>
          <CampaignFrame content={row.draft} templates={named(row.draft.templateIds)} />
          {row.draft.scenarioIds.length > 0 && (
            <div className="mt-3">
              <h3 className="text-base">{SCHOOL_CAMPAIGN.scenarios}</h3>
              <p className="max-w-prose text-sm text-muted">{SCHOOL_CAMPAIGN.scenariosLead}</p>
              <ul className="mt-1 list-disc pl-5">
                {named(row.draft.scenarioIds).map((scenario) => (
                  <li key={scenario.id}>{scenario.title}</li>
                ))}
              </ul>
            </div>
          )}
        </Section>
        <PublishCampaign opened={opened.value} titles={titles} />
      </div>
    </>
  );
}
