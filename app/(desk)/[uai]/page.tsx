import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { addDays, dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { countLate, TO_DO_HORIZON_DAYS } from '@/lib/domain/planning/follow-plan';
import { HOME } from '@/lib/messages/adoption-pages';
import { OVERVIEW } from '@/lib/messages/overview';
import { getOverview } from '@/lib/services/adoption/get-overview';
import { listWaves } from '@/lib/services/campaign/list-waves';
import { getFamilyGoal } from '@/lib/services/planning/get-family-goal';
import { getPlan } from '@/lib/services/planning/get-plan';
import { AlertsCard } from './_parts/alerts-card';
import { CampaignNotice } from './_parts/campaign-notice';
import { HandTasks } from './_parts/hand-tasks';
import { NextToDos } from './_parts/next-to-dos';
import { PlanLate } from './_parts/plan-late';
import { SettingsMissing } from './_parts/settings-missing';
import { ClassesToHelp } from './adoption/_parts/classes-to-help';
import { FamiliesLeft } from './adoption/_parts/families-left';
import { buildFigureLinks } from './adoption/_parts/figure-links';
import { RateFigures } from './adoption/_parts/rate-figures';
import { nameFigures } from './adoption/_parts/scope-name';
import { wordOf, workAddress } from './adoption/familles/work-address';
import { EndingRoles } from './equipe/_parts/ending-roles';

export const metadata: Metadata = { title: HOME.title };

type Props = { params: Promise<{ uai: string }> };

export default async function HomePage({ params }: Props) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  const { ctx, scope, school, can } = desk;
  const [overview, plan] = await Promise.all([getOverview(ctx, scope), getPlan(ctx, scope)]);
  const { adoption, latestOn } = overview;
  if (adoption.pupils.population === 0) {
    return (
      <>
        <PageHeader title={school.name} />
        <CampaignNotice uai={uai} />
        <SettingsMissing uai={uai} />
        <EndingRoles uai={uai} />
        <EmptyState
          action={
            can('import') ? (
              <LinkButton href={`/${uai}/donnees`} icon="import">
                {HOME.importAction}
              </LinkButton>
            ) : undefined
          }
          icon="import"
          title={HOME.emptyTitle}
        >
          <p>{can('import') ? HOME.emptyText : HOME.emptyTeacher}</p>
        </EmptyState>
        {plan && (
          <div className="mt-8">
            <NextToDos desk={desk} drafts={[]} plan={plan} />
          </div>
        )}
      </>
    );
  }
  const [waves, goal] = await Promise.all([
    can('confirm_wave') ? listWaves(ctx, scope) : undefined,
    getFamilyGoal(ctx, scope),
  ]);
  const soonOn = addDays(dayIn(school.timeZone, ctx.now), TO_DO_HORIZON_DAYS);
  // What a plan has prepared for later is nobody's to read yet.
  const isToRead = (on: Day | null) => on === null || on <= soonOn;
  const drafts = waves?.ok
    ? waves.value.filter((wave) => wave.status === 'draft' && isToRead(wave.proposedOn))
    : [];
  const titles = new Map(waves?.ok ? waves.value.map(({ id, title }) => [id, title]) : []);
  const { classes, families } = adoption;
  const links = {
    ...buildFigureLinks(uai, can('see_guardians')),
    families: workAddress(uai, {}, { etat: wordOf.coverage('covered') }),
  };
  return (
    <>
      <PageHeader
        actions={
          can('import') && (
            <LinkButton href={`/${uai}/donnees`} icon="import" look="secondary">
              {HOME.importNext}
            </LinkButton>
          )
        }
        lead={<FamiliesLeft families={families} latestOn={latestOn} mayImport={can('import')} uai={uai} />}
        title={scope.classCodes === 'all' ? school.name : `${school.name} – ${nameFigures(scope.classCodes)}`}
      />
      <CampaignNotice uai={uai} />
      <SettingsMissing uai={uai} />
      <div className="space-y-8">
        <Card className="grid gap-5 sm:grid-cols-3">
          <RateFigures figures={adoption} goal={goal} links={links} only="activation" />
        </Card>
        {plan && <PlanLate desk={desk} late={countLate(plan.progress.late)} />}
        <HandTasks desk={desk} />
        <AlertsCard uai={uai} />
        <EndingRoles uai={uai} />
        {(families.covered ?? families.total) < families.total && (
          <Section
            actions={
              <LinkButton href={`/${uai}/adoption/classes`} look="quiet">
                {HOME.seeAll(classes.length)}
              </LinkButton>
            }
            id="classes"
            lead={OVERVIEW.helpLead(classes.length)}
            title={OVERVIEW.helpTitle(classes.length)}
          >
            <ClassesToHelp mayPrepareWave={can('prepare_wave')} overview={overview} uai={uai} />
          </Section>
        )}
        <NextToDos desk={desk} drafts={drafts} plan={plan} titleOf={(id) => titles.get(id)} />
      </div>
    </>
  );
}
