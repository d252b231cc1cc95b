import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { Facts, StatSentence } from '@/app/_ui/stat-sentence';
import { SubmitButton } from '@/app/_ui/submit-button';
import { areAccountsOld } from '@/lib/domain/campaign/accounts-age';
import { describeAudience } from '@/lib/messages/audience';
import { describeEmpty } from '@/lib/messages/audience-form';
import {
  formatWallClock,
  WAVE_GOALS,
  WAVE_PAGE,
  WAVES_PAGE,
  CONFIRM_PAGE as WORDS,
} from '@/lib/messages/campaign-pages';
import { countReached, describeExpected } from '@/lib/messages/wave-sentences';
import { checkDeparture } from '@/lib/services/campaign/check-departure';
import { previewWave } from '@/lib/services/campaign/preview-wave';
import { listWaveSeeds } from '@/lib/services/campaign/set-seeds';
import { getWave } from '@/lib/services/delivery/get-wave';
import { fillForSchool } from '../../_parts/fill-for-school';
import { MailViews } from '../../_parts/message/mail-views';
import { NotForYou } from '../../_parts/not-for-you';
import { withProblem } from '../../_parts/problem-address';
import { isMoment, momentAddress, readMoment, readVersion } from '../../_parts/read-forms';
import { contentOf } from '../../_parts/wave-content';
import { confirmWaveAction } from '../../actions';
import { AccountsWarning } from '../_parts/accounts-warning';
import { findPressure } from '../_parts/find-pressure';
import { MessageFindings } from '../_parts/message-findings';
import { PressureNotes } from '../_parts/pressure-notes';
import { ByHandNote } from './_parts/by-hand-note';
import { DepartureTools } from './_parts/departure-tools';
import { rehearseAction, saveSeedsAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

type Props = {
  params: Promise<{ uai: string; waveId: string }>;
  searchParams: Search<'depart' | 'jour' | 'heure' | 'fin' | 'force' | 'version'>;
};

/**
 * The second step before a wave: how many, what, when. Nothing is confirmed by opening this page, and what it
 * confirms is the draft that it shows.
 */
export default async function ConfirmWavePage({ params, searchParams }: Props) {
  const { uai, waveId } = await params;
  const desk = await getDesk(uai);
  const base = `/${uai}/campagnes`;
  const page = `${base}/${waveId}`;
  const found = await getWave(desk.ctx, desk.scope, { waveId });
  if (!found.ok) return found.problem.code === 'not_allowed' ? <NotForYou /> : notFound();
  const { wave, followers } = found.value;
  const isApproved = wave.status === 'approved';
  if (!desk.can('confirm_wave') && !isApproved) redirect(withProblem(page, { code: 'not_allowed' }));
  if (wave.status !== 'draft' && !isApproved) redirect(withProblem(page, { code: 'wave_not_draft' }));
  const search = await readSearch(searchParams);
  const moment = readMoment(search);
  const back = `${page}?${momentAddress(moment)}`;
  if (search.version !== undefined && readVersion(search.version) !== wave.version) {
    redirect(withProblem(back, { code: 'wave_changed' }));
  }
  if (!isMoment(moment)) redirect(withProblem(back, { code: 'invalid_time' }));
  const departure = await checkDeparture(desk.ctx, desk.scope, moment);
  if (!departure.ok) redirect(withProblem(back, departure.problem));
  const at = departure.value.scheduledAt;
  const previewed = await previewWave(desk.ctx, desk.scope, { ...contentOf(wave), at, waveId });
  if (!previewed.ok) redirect(withProblem(back, previewed.problem));
  const { included, excluded, sample, accountsOn, on, findings, empty } = previewed.value;
  const { seeds, proposed } = await listWaveSeeds(desk.ctx, desk.scope, { waveId });
  const when = moment.now ? WORDS.now : formatWallClock(moment.day, moment.time);
  const pressure = await findPressure(desk, previewed.value, at);
  const of = found.value.wave.audience.kind;
  const { first, rest } = describeExpected(included, excluded, { at: when }, { pressed: pressure, of });
  const reached = countReached(included, pressure);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: base, label: WAVES_PAGE.title },
              { href: back, label: wave.title },
            ]}
          />
        }
        title={WORDS.title}
      />
      <div className="max-w-prose space-y-6">
        <StatSentence>
          <strong className="font-semibold">{first}</strong>
          {rest}
        </StatSentence>
        <Card>
          <Facts
            facts={[
              { label: WORDS.facts.when, value: when },
              ...(moment.until
                ? [{ label: WORDS.facts.until, value: moment.until.replace(':', ' h ') }]
                : []),
              { label: WORDS.facts.subject, value: wave.subject },
              {
                label: WORDS.facts.audience,
                value: describeAudience(wave.audience, () => previewed.value.earlierTitle),
              },
              { label: WORDS.facts.goal, value: WAVE_GOALS[wave.audience.goal].name },
              ...(followers.length > 0
                ? [
                    {
                      label: WORDS.facts.reminders,
                      value: WORDS.reminders(followers.map((one) => one.followsAfterDays ?? 0)),
                    },
                  ]
                : []),
              ...(wave.holdBackPercent > 0
                ? [
                    {
                      label: WORDS.facts.holdBack,
                      value: WORDS.holdBack(wave.holdBackPercent, wave.holdBackDays),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        <Disclosure summary={WORDS.message}>
          <MailViews mail={sample} />
        </Disclosure>
        <MessageFindings findings={findings} />
        <DepartureTools
          channel={wave.channel}
          addresses={(seeds.length > 0 ? seeds.map(({ address }) => address) : proposed).join('\n')}
          count={seeds.length}
          mailbox={`/${uai}/boite-locale`}
          rehearse={rehearseAction.bind(null, uai, waveId)}
          saveSeeds={saveSeedsAction.bind(null, uai, waveId)}
        />
        {followers.map((one) => (
          <Disclosure key={one.id} summary={one.title}>
            <p className="font-semibold">{fillForSchool(one.subject, desk.school, one.message)}</p>
            <p className="whitespace-pre-line text-sm">{fillForSchool(one.body, desk.school, one.message)}</p>
          </Disclosure>
        ))}
        <ul className="list-disc space-y-1 pl-5 text-sm text-muted">
          {accountsOn !== null && !areAccountsOld(accountsOn, on) && (
            <li>{WAVE_PAGE.accountsOn(accountsOn, on)}</li>
          )}
          <li>{WAVE_PAGE.decidedAgain}</li>
          <li>{WORDS.undo}</li>
        </ul>
        <ByHandNote channel={wave.channel} desk={desk} />
        <AccountsWarning accountsOn={accountsOn} on={on} uai={uai} />
        {moment.force && <Alert tone="warn">{WORDS.forced}</Alert>}
        {empty && <Alert tone="warn">{describeEmpty(empty)}</Alert>}
        <PressureNotes pressure={pressure} timeZone={desk.school.timeZone} />
        <form action={confirmWaveAction.bind(null, uai, waveId)} className="flex flex-wrap gap-3">
          <input name="depart" type="hidden" value={moment.now ? 'maintenant' : 'prevu'} />
          <input name="version" type="hidden" value={wave.version} />
          <input name="jour" type="hidden" value={moment.day} />
          <input name="heure" type="hidden" value={moment.time} />
          <input name="fin" type="hidden" value={moment.until} />
          {moment.force && <input name="force" type="hidden" value="1" />}
          <SubmitButton icon="send">
            {reached === 0 ? WORDS.confirmNone : WORDS.confirm(reached)}
          </SubmitButton>
          <LinkButton href={back} look="secondary">
            {WORDS.back}
          </LinkButton>
        </form>
      </div>
    </>
  );
}
