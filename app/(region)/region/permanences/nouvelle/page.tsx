import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import type { ProblemSearch } from '@/app/_parts/region-campaign/problem-address';
import { getRegionClock, getRegionDesk } from '@/app/_server/desk';
import type { Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Button } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { ChoiceField, ChoiceGroup, SelectField, TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { MOST_SESSIONS } from '@/lib/domain/planning/help-session/session-days';
import { describeSlot, SESSIONS, WEEKDAY_NAMES, NEW_SESSIONS as WORDS } from '@/lib/messages/help-sessions';
import { describeProblem } from '@/lib/messages/problems';
import { proposeSessions } from '@/lib/services/planning/help-session/propose-sessions';
import { listCampaigns } from '@/lib/services/planning/region-campaign/list-campaigns';
import { HourFields, PlaceFields, TopicFields } from '../_parts/session-fields';
import { openSessionsAction } from '../actions';
import { readSeries, type SeriesParam, toSeries } from './series-address';

export const metadata: Metadata = { title: WORDS.title };

/** A slot and its days as a form that reads; the dates that it gives; and the button that opens them. */
export default async function NewSessionsPage({
  searchParams,
}: {
  searchParams: Search<SeriesParam | ProblemSearch>;
}) {
  const search = readSeries(await searchParams);
  const { ctx, scope } = await getRegionDesk();
  const isAsked = search.sujet !== undefined;
  const proposed = isAsked ? await proposeSessions(ctx, scope, toSeries(search)) : undefined;
  const campaigns = (await listCampaigns(ctx, scope)).filter(
    (row) => row.publishedVersion > 0 && !row.closedAt,
  );
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/region/permanences', label: SESSIONS.title }]} />}
        lead={WORDS.lead}
        title={WORDS.title}
      />
      {proposed && !proposed.ok && (
        <div className="mb-5 max-w-prose">
          <Alert live tone="error">
            {describeProblem(proposed.problem)}
          </Alert>
        </div>
      )}
      <form action="/region/permanences/nouvelle" className="mb-8" method="get">
        <Card className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <TopicFields values={search} />
          <TextField
            defaultValue={search.depuis ?? dayIn(await getRegionClock(), ctx.now)}
            id="depuis"
            label={WORDS.fromOn}
            required
            type="date"
          />
          <HourFields values={{ de: '12:30', a: '13:30', ...search }} />
          <TextField
            defaultValue={search.nombre ?? '4'}
            id="nombre"
            label={WORDS.count}
            max={MOST_SESSIONS}
            min={1}
            required
            type="number"
          />
          <div className="sm:col-span-2 lg:col-span-4">
            <ChoiceGroup className="flex flex-wrap gap-x-6" legend={WORDS.weekdays}>
              {WEEKDAY_NAMES.map((name, index) => (
                <ChoiceField
                  defaultChecked={(search.jours ?? '24').includes(String(index + 1))}
                  id={`jour-${index + 1}`}
                  key={name}
                  label={name}
                  name="jours"
                  value={index + 1}
                />
              ))}
            </ChoiceGroup>
          </div>
          <PlaceFields values={{ places: '20', ...search }} />
          <SelectField
            className="sm:col-span-2 lg:col-span-3"
            defaultValue={search.campagne ?? ''}
            id="campagne"
            label={WORDS.campaign}
            options={[
              { value: '', label: WORDS.noCampaign },
              ...campaigns.map(({ id, draft }) => ({ value: id, label: draft.title })),
            ]}
          />
          <div className="sm:col-span-2 lg:col-span-4">
            <Button icon="calendar" look={proposed?.ok ? 'secondary' : 'primary'} type="submit">
              {WORDS.preview}
            </Button>
          </div>
        </Card>
      </form>
      {proposed?.ok && (
        <Section id="dates" lead={WORDS.datesLead} title={WORDS.dates(proposed.value.sessions.length)}>
          <Card className="space-y-4">
            {proposed.value.sessions.length < proposed.value.series.count && (
              <Alert tone="warn">
                {WORDS.fewer(proposed.value.sessions.length, proposed.value.series.count)}
              </Alert>
            )}
            <ol className="list-decimal space-y-1 pl-5">
              {proposed.value.sessions.map(({ on, startsAt, endsAt }) => (
                <li key={on}>{describeSlot(startsAt, endsAt, proposed.value.timeZone)}</li>
              ))}
            </ol>
            <form action={openSessionsAction.bind(null, search, randomUUID())}>
              <SubmitButton icon="check">{WORDS.confirm(proposed.value.sessions.length)}</SubmitButton>
            </form>
          </Card>
        </Section>
      )}
    </>
  );
}
