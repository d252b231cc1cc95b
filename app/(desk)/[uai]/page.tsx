import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { RateBar, RateStrip } from '@/app/_ui/rate-bar';
import { findClassesToHelp } from '@/lib/domain/adoption/find-classes-to-help';
import { ADOPTION, HOME } from '@/lib/messages/adoption-pages';
import { formatDayShort } from '@/lib/messages/format';
import { findLatestDay } from '@/lib/services/adoption/find-latest-day';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { getPlan } from '@/lib/services/planning/get-plan';

export const metadata: Metadata = { title: HOME.title };

type Props = { params: Promise<{ uai: string }> };

export default async function HomePage({ params }: Props) {
  const { uai } = await params;
  const { ctx, scope, school, can } = await getDesk(uai);
  const adoption = await getAdoption(ctx, scope);
  if (adoption.pupils.population === 0) {
    return (
      <>
        <PageHeader title={school.name} />
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
      </>
    );
  }
  const latest = await findLatestDay(ctx, scope);
  const plan = await getPlan(ctx, scope);
  const { families, guardians, pupils } = adoption;
  const toHelp = findClassesToHelp(adoption.classes).slice(0, 3);
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
        title={school.name}
      />
      <div className="space-y-8">
        <Card className="grid gap-5 sm:grid-cols-3">
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
            label={ADOPTION.pupilsActivated}
            part={pupils.activated}
            tone="activation"
            whole={pupils.population}
          />
        </Card>
        {toHelp.length > 0 && (
          <Section
            actions={
              <LinkButton href={`/${uai}/adoption/classes`} look="quiet">
                {HOME.seeAll}
              </LinkButton>
            }
            id="classes"
            lead={HOME.classesLead}
            title={HOME.classesTitle}
          >
            <ul className="grid gap-3 sm:grid-cols-3">
              {toHelp.map(({ code, families: f, left }) => (
                <li key={code}>
                  <Link
                    className="block h-full rounded-lg border border-line bg-surface p-4 hover:border-line-strong"
                    href={`/${uai}/adoption/classes/${encodeURIComponent(code)}`}
                  >
                    <span className="text-lg font-semibold">{code}</span>
                    <span className="block text-sm text-muted">{HOME.remaining(left)}</span>
                    <RateStrip className="mt-3" part={f.covered} tone="families" whole={f.total} />
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section
          actions={
            plan && (
              <LinkButton href={`/${uai}/plan/a-faire`} look="quiet">
                {HOME.seePlan}
              </LinkButton>
            )
          }
          id="a-faire"
          title={HOME.nextTitle}
        >
          {plan ? (
            <Card flush>
              <ul className="divide-y divide-line">
                {plan.toDos.slice(0, 5).map((action) => (
                  <li
                    className="flex flex-wrap justify-between gap-x-4 px-4 py-2.5 text-sm"
                    key={`${action.phaseId}/${action.id}`}
                  >
                    <span>{action.title}</span>
                    <span className="tabular text-muted">{formatDayShort(action.dueOn)}</span>
                  </li>
                ))}
              </ul>
            </Card>
          ) : (
            <Card>
              <p className="text-muted">{HOME.noPlan}</p>
              <p className="mt-3">
                <LinkButton href={`/${uai}/plan/choisir`} icon="flag" look="secondary">
                  {HOME.choosePlan}
                </LinkButton>
              </p>
            </Card>
          )}
        </Section>
      </div>
    </>
  );
}
