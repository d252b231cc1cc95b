import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { formatDayInYear } from '@/lib/messages/plan-pages';
import { describeProblem, isKnownProblem } from '@/lib/messages/problems';
import {
  describeListAge,
  describeLockedOut,
  describeSwitchOver,
  describeWindow,
  staleWarning,
  SWITCH_OVER as WORDS,
} from '@/lib/messages/switch-over';
import { LOCKED_OUT, OUTCOME } from '@/lib/messages/switch-over-pages';
import { getAnnouncements } from '@/lib/services/campaign/announcements/get-announcements';
import { previewPressure } from '@/lib/services/delivery/preview-pressure';
import { getSwitchOver } from '@/lib/services/planning/switch-over/get-switch-over';
import { getSwitchOverOutcome } from '@/lib/services/planning/switch-over/get-switch-over-outcome';
import { listLockedOutPeople } from '@/lib/services/planning/switch-over/list-locked-out';
import { listStillLockedOut } from '@/lib/services/planning/switch-over/list-still-locked-out';
import { AnnouncementList } from './_parts/announcements';
import { Decision } from './_parts/decision';
import { DecisionHistory } from './_parts/decision-history';
import { Gates } from './_parts/gates';
import { HelpWeek } from './_parts/help-week';
import { LockedOutPeople } from './_parts/locked-out';
import { Outcome } from './_parts/outcome';
import { Preparation } from './_parts/preparation';
import { SettingsForm } from './_parts/settings-form';
import { ToDoBefore } from './_parts/to-do-before';
import { type BasculeSearch, readBascule } from './bascule-address';

export const metadata: Metadata = { title: WORDS.title };

type Props = {
  params: Promise<{ uai: string }>;
  searchParams: Search<keyof BasculeSearch | 'probleme' | 'champ'>;
};

const TOO_EARLY = { missing: 'too_early' } as const;

/** The switch-over: may the old login close, whom would it lock out, who is told, and afterwards what happened. */
export default async function SwitchOverPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { probleme = '', champ = '', ...search } = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const { ctx, scope, school, can } = desk;
  const view = await getSwitchOver(ctx, scope);
  const above = <Breadcrumbs trail={[{ href: `/${uai}/plan`, label: WORDS.back }]} />;
  if ('missing' in view) {
    const isNoPlan = view.missing === 'no_plan';
    return (
      <>
        <PageHeader above={above} title={WORDS.title} />
        <EmptyState
          action={
            <LinkButton href={`/${uai}/plan/${isNoPlan ? 'choisir' : 'adapter'}`}>
              {isNoPlan ? WORDS.choose : WORDS.adapt}
            </LinkButton>
          }
          icon="lock"
          title={isNoPlan ? WORDS.noPlan : WORDS.noSwitchOver}
        >
          <p>{isNoPlan ? WORDS.noPlanHint : WORDS.noSwitchOverHint}</p>
        </EmptyState>
      </>
    );
  }
  const [list, announcements, outcome] = await Promise.all([
    listLockedOutPeople(ctx, scope, readBascule(search)),
    getAnnouncements(ctx, scope),
    // Each of these loads the school's people; before the day there is nothing to tell.
    view.todayOn < view.switchOverOn ? TOO_EARLY : getSwitchOverOutcome(ctx, scope),
  ]);
  const next = announcements.ok ? announcements.value.items.find(({ dueAt }) => dueAt > ctx.now) : undefined;
  const pressure =
    announcements.ok && next
      ? await previewPressure(ctx, scope, { holderIds: announcements.value.included, at: next.dueAt })
      : undefined;
  const isAfter = !('missing' in outcome);
  const isClosed = view.state === 'closed';
  const isStale = view.lists.some((one) => one.isStale);
  const helpDays = [view.helpDays[0], view.helpDays.at(-1)].map((day) => (day ? formatDayInYear(day) : ''));
  return (
    <>
      <PageHeader
        above={above}
        lead={<StatSentence>{describeSwitchOver(view)}</StatSentence>}
        title={WORDS.title}
      />
      {isKnownProblem(probleme) && (
        <div className="mb-6 max-w-prose">
          <Alert live tone="error">
            {describeProblem({
              code: probleme,
              detail: /^[a-zA-Z]{1,20}$/.test(champ) ? { field: champ } : {},
            })}
          </Alert>
        </div>
      )}
      <div className="space-y-10">
        {isAfter && (
          <>
            <Section
              id="apres"
              lead={OUTCOME.helpDays(helpDays[0] ?? '', helpDays[1] ?? '')}
              title={WORDS.helpWeek}
            >
              <HelpWeek outcome={outcome} still={await listStillLockedOut(ctx, scope)} uai={uai} />
            </Section>
            <Section id="resultat" title={WORDS.outcome}>
              <Outcome outcome={outcome} />
            </Section>
          </>
        )}
        <Section id="seuils" lead={WORDS.gatesLead} title={WORDS.gates}>
          <Gates view={view} />
        </Section>
        {!isClosed && (
          <Section id="avant" title={WORDS.before}>
            <ToDoBefore
              announcements={announcements.ok ? announcements.value : null}
              mayImport={can('import')}
              uai={uai}
              view={view}
            />
          </Section>
        )}
        <Section id="decision" title={WORDS.decision}>
          <div className="space-y-4">
            <Decision mayDecide={can('decide_switch_over')} uai={uai} view={view} />
            <DecisionHistory
              decisions={view.decisions}
              mayReadReasons={can('prepare_wave')}
              timeZone={school.timeZone}
            />
          </div>
        </Section>
        {!isClosed && (
          <Section id="bloques" title={WORDS.lockedOut}>
            <div className="space-y-3">
              <StatSentence>{describeLockedOut(view.lockedOut)}</StatSentence>
              <p className="max-w-prose text-sm text-muted">{describeWindow(view.window)}</p>
              <ul className="text-sm text-muted">
                {view.lists.map((one) => (
                  <li key={one.kind}>{describeListAge(one, view.todayOn)}</li>
                ))}
              </ul>
              {isStale && <Alert tone="warn">{staleWarning(view.settings.staleDays)}</Alert>}
              {scope.classCodes !== 'all' && <p className="text-sm text-muted">{LOCKED_OUT.ownClasses}</p>}
              {view.window && (
                <LockedOutPeople list={list} mayExport={can('export_families')} search={search} uai={uai} />
              )}
            </div>
          </Section>
        )}
        {announcements.ok && (
          <Section id="annonces" lead={WORDS.announcementsLead} title={WORDS.announcements}>
            <AnnouncementList
              announcements={announcements.value}
              form={randomUUID()}
              isClosed={isClosed}
              mayConfirm={can('confirm_wave')}
              pressure={pressure?.ok ? pressure.value : null}
              timeZone={school.timeZone}
              uai={uai}
            />
          </Section>
        )}
        <Section id="preparation" lead={WORDS.checklistLead} title={WORDS.checklist}>
          <Preparation desk={desk} view={view} />
        </Section>
        {can('edit_settings') && (
          <Section id="reglages" title={WORDS.helpDesk}>
            <SettingsForm settings={view.settings} uai={uai} />
          </Section>
        )}
      </div>
    </>
  );
}
