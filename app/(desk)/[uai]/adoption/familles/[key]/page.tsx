import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { FAMILY_PAGE, nameFamily, WORK_LIST } from '@/lib/messages/families';
import { FAMILY_LANGUAGE } from '@/lib/messages/print-pages';
import { getFamilyTimeline } from '@/lib/services/tracking/get-family-timeline';
import { findActOnFamilies, mayUndo } from '@/lib/services/tracking/list-acts';
import { askAddress } from '../../../assistance/ticket-address';
import { ActNotice } from '../../_parts/act-notices';
import { readProblem } from '../../_parts/problem-address';
import { changeOppositionAction, noteLanguageAction, recordForPeople, undoAct } from '../actions';
import { ComingUp } from './_parts/coming-up';
import { FamilyLanguage } from './_parts/family-language';
import { NextStep } from './_parts/next-step';
import { OwnOpposition } from './_parts/own-opposition';
import { People } from './_parts/people';
import { RecordForm } from './_parts/record-form';
import { Timeline } from './_parts/timeline';

type Props = {
  params: Promise<{ uai: string; key: string }>;
  searchParams: Promise<{ acte?: string; probleme?: string }>;
};

// No name in the title: it stays in the history of a shared computer.
export const metadata: Metadata = { title: FAMILY_PAGE.people };

/** One family: where it stands, what to do next, and everything that was done. */
export default async function FamilyPage({ params, searchParams }: Props) {
  const { uai, key } = await params;
  const { acte, probleme } = await searchParams;
  const { ctx, scope, can, school } = await getDesk(uai);
  const found = await getFamilyTimeline(ctx, scope, { pupilId: decodeURIComponent(key) });
  if (!found.ok) notFound();
  const { family, events, languages, planned, phases, todayOn, accountsKnown } = found.value;
  const here = `/${uai}/adoption/familles/${encodeURIComponent(family.id)}`;
  const act = acte ? await findActOnFamilies(ctx, scope, [family], acte) : undefined;
  const undo = (actId: string) => undoAct.bind(null, uai, here, actId);
  const trail = [
    { href: `/${uai}/adoption/familles`, label: FAMILY_PAGE.back },
    ...[...new Set(family.pupils.map((p) => p.classCode))].map((code) => ({
      href: `/${uai}/adoption/classes/${encodeURIComponent(code)}`,
      label: code,
    })),
  ];
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={trail} />}
        lead={
          !accountsKnown
            ? WORK_LIST.unknownAccounts
            : family.covered
              ? FAMILY_PAGE.covered
              : FAMILY_PAGE.notCovered
        }
        title={FAMILY_PAGE.title(nameFamily(family))}
      />
      <ActNotice act={act} problem={readProblem(probleme)} undo={undo} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-1">
          <Section id="personnes" title={FAMILY_PAGE.people}>
            <People
              askHref={(holderId) => askAddress(uai, holderId)}
              family={family}
              mayCall={can('call_families')}
              opposition={({ id, name }) =>
                can('prepare_wave') && (
                  <OwnOpposition
                    isRecorded={family.objectors.has(id)}
                    name={name}
                    save={changeOppositionAction.bind(
                      null,
                      uai,
                      family.id,
                      id,
                      family.objectors.has(id) ? 'lift' : 'record',
                    )}
                  />
                )
              }
            />
            {scope.classCodes !== 'all' && (
              <p className="mt-2 text-xs text-muted">{FAMILY_PAGE.ownClasses}</p>
            )}
          </Section>
        </div>
        {/* On a phone what is to be done stands before what was done. */}
        <div className="space-y-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {family.channel && (
            <Section id="prochaine" title={FAMILY_PAGE.nextStep}>
              <NextStep
                back={here}
                channel={family.channel}
                familyId={family.id}
                mayPrint={can('print_letters')}
                uai={uai}
              />
            </Section>
          )}
          <Section id="noter" title={FAMILY_PAGE.record}>
            <Card>
              {can('record_contact') ? (
                <RecordForm
                  family={family}
                  formId={randomUUID()}
                  save={recordForPeople.bind(null, uai, family.id)}
                />
              ) : (
                <DisabledWithReason label={FAMILY_PAGE.record} reason={FAMILY_PAGE.notYours} />
              )}
            </Card>
          </Section>
          {can('note_language') && family.guardians.length > 0 && (
            <Section id="langue" title={FAMILY_LANGUAGE.title}>
              <FamilyLanguage
                family={family}
                languages={languages}
                save={(holderId) => noteLanguageAction.bind(null, uai, family.id, holderId)}
              />
            </Section>
          )}
          <Section id="a-venir" title={FAMILY_PAGE.planned}>
            <ComingUp phases={phases} planned={planned} todayOn={todayOn} />
          </Section>
        </div>
        <div className="lg:col-start-1">
          <Section id="suivi" title={FAMILY_PAGE.timeline}>
            <Timeline
              events={events}
              family={family}
              mayUndo={(recordedBy) => mayUndo(scope, recordedBy)}
              timeZone={school.timeZone}
              uai={uai}
              todayOn={todayOn}
              undo={undo}
            />
          </Section>
        </div>
      </div>
    </>
  );
}
