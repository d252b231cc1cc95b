import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ProblemSearch } from '@/app/_parts/region-campaign/problem-address';
import { ProblemNotice } from '@/app/_parts/region-campaign/problem-notice';
import { getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Button, LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { ChoiceField, SelectField, TextField } from '@/app/_ui/field';
import { Pager } from '@/app/_ui/pager';
import {
  ANSWER_STATES,
  arrangeFollowed,
  countFollowed,
} from '@/lib/domain/planning/region-campaign/follow-campaign';
import { ANSWER_NAMES, CAMPAIGNS, FOLLOW_PAGE as WORDS } from '@/lib/messages/region-campaign-pages';
import { describeCampaignGoal } from '@/lib/messages/region-campaigns';
import { SEMICOLON } from '@/lib/messages/typeset';
import { getCampaignProgress } from '@/lib/services/planning/region-campaign/get-campaign-progress';
import { CampaignMarks } from '../../_parts/campaign-marks';
import { AnswerBar } from './_parts/answer-bar';
import { FollowTable } from './_parts/follow-table';
import { RemindCard } from './_parts/remind-card';
import { type FollowSearch, readFollowQuery, toFollowAddress } from './follow-address';

export const metadata: Metadata = { title: CAMPAIGNS.follow };

const PAGE_SIZE = 50;

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Search<FollowSearch | ProblemSearch | 'page'>;
};

/** Who takes part in a campaign, how far each school is, and who has not answered. */
export default async function FollowCampaignPage({ params, searchParams }: Props) {
  const { id } = await params;
  const search = await readSearch(searchParams);
  const { ctx, scope } = await getRegionDesk();
  const found = await getCampaignProgress(ctx, scope, { id });
  if (!found.ok) notFound();
  const progress = found.value;
  const { content, row, closedAt, schools, todayOn } = progress;
  const counts = countFollowed(schools);
  const query = readFollowQuery(search);
  const kept = arrangeFollowed(schools, query);
  const pages = Math.max(1, Math.ceil(kept.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(search.page)) || 1));
  const path = `/region/campagnes/${id}/suivi`;
  const here = toFollowAddress(query);
  const silent = counts.unseen + counts.seen;
  const shown = schools.filter(({ figure }) => figure).length;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/region/campagnes', label: WORDS.back }]} />}
        actions={
          <>
            <LinkButton download href={`${path}/export${here}`} icon="download" look="secondary">
              {WORDS.csv}
            </LinkButton>
            <LinkButton href={`/region/campagnes/${id}`} look="secondary">
              {WORDS.edit}
            </LinkButton>
          </>
        }
        lead={
          <>
            <p className="font-semibold text-ink">
              {WORDS.answer(counts.adopted, schools.length)}
              {SEMICOLON}
              {WORDS.silentText(silent)}
              {', '}
              {WORDS.behindText(counts.behind)}.
            </p>
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <CampaignMarks closedAt={closedAt} row={row} />
              {describeCampaignGoal(content.goal)}
              {'. '}
              {WORDS.reached(counts.reached(content.goal.value), shown)}
            </p>
          </>
        }
        title={WORDS.title(content.title)}
      />
      <ProblemNotice search={search} />
      {schools.length === 0 ? (
        <EmptyState icon="school" title={WORDS.noSchools}>
          <p>{WORDS.noSchoolsText}</p>
        </EmptyState>
      ) : (
        <div className="space-y-8">
          <AnswerBar
            counts={counts}
            hrefOf={(state) => `${path}${toFollowAddress({ ...query, state, isBehind: false, text: '' })}`}
          />
          <section aria-label={WORDS.table} className="space-y-3">
            <form
              action={path}
              // Drawn anew for another view: its fields would keep what they held.
              key={here}
              className="grid items-end gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_auto]"
              method="get"
            >
              <TextField defaultValue={query.text} id="q" label={WORDS.search} maxLength={80} type="search" />
              <SelectField
                defaultValue={query.state ?? ''}
                id="reponse"
                label={WORDS.state}
                options={[
                  { value: '', label: WORDS.all },
                  ...ANSWER_STATES.map((state) => ({ value: state, label: ANSWER_NAMES[state] })),
                ]}
              />
              <input name="tri" type="hidden" value={query.by} />
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <ChoiceField defaultChecked={query.isBehind} id="retard" label={WORDS.behind} value="oui" />
                <Button type="submit">{WORDS.filter}</Button>
                <LinkButton href={path} look="quiet">
                  {WORDS.reset}
                </LinkButton>
              </div>
            </form>
            <p className="text-sm text-muted">{WORDS.found(kept.length)}</p>
            {kept.length === 0 ? (
              <EmptyState icon="search" title={WORDS.none}>
                <p>{WORDS.noneText}</p>
              </EmptyState>
            ) : (
              <FollowTable
                path={path}
                query={query}
                schools={kept.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
                todayOn={todayOn}
              />
            )}
            <Pager hrefOf={(n) => `${path}${here}${here ? '&' : '?'}page=${n}`} page={page} pages={pages} />
            <p className="max-w-prose text-sm text-muted">{WORDS.small}</p>
          </section>
          <RemindCard progress={progress} silent={silent} />
        </div>
      )}
    </>
  );
}
