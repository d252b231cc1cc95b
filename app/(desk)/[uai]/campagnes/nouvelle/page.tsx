import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import {
  DEFAULT_MESSAGE,
  getMessageForm,
  isForPupils,
  PUPIL_MESSAGE,
  storedOf,
} from '@/lib/domain/campaign/message/messages';
import { dayIn } from '@/lib/domain/directory/day';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { WAVES_PAGE, WAVE_FORM as WORDS } from '@/lib/messages/campaign-pages';
import { messageTitle } from '@/lib/messages/mails/pages';
import { proposeDraft } from '@/lib/messages/mails/propose-message';
import { describeProblem } from '@/lib/messages/problems';
import { findFixedText } from '@/lib/services/campaign/align-reminders';
import { proposedFor } from '@/lib/services/campaign/mail-content';
import { findRegionMessage } from '@/lib/services/campaign/message-template';
import { buildSummary } from '../_parts/build-summary';
import { findStart, type StartSearch } from '../_parts/find-start';
import { listChoices } from '../_parts/list-choices';
import { NotForYou } from '../_parts/not-for-you';
import { DEFAULT_HOLD_BACK_DAYS } from '../_parts/read-forms';
import { WaveForm } from '../_parts/wave-form';
import { saveWaveAction } from '../actions';

export const metadata: Metadata = { title: WORDS.newTitle };

type Props = {
  params: Promise<{ uai: string }>;
  searchParams: Search<keyof StartSearch | 'region'>;
};

/**
 * A new draft, with the chips that an action of the plan, a segment or another wave asks for (`findStart`); `?modele=…`
 * starts from a template of « Modèles de messages », `?region=…` from one of the région.
 */
export default async function NewWavePage({ params, searchParams }: Props) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  if (!desk.can('prepare_wave')) return <NotForYou />;
  const search = await readSearch(searchParams);
  const choices = await listChoices(desk, undefined);
  const { audience, segmentId, model, channel } = await findStart(desk, search, choices.classes);
  const summary = await buildSummary(desk, audience, channel);
  const offered = search.region ? await findRegionMessage(desk.ctx, desk.scope, search.region) : undefined;
  const named = search.modele ?? '';
  const usual =
    audience.kind === 'guardians'
      ? (search.modele ?? DEFAULT_MESSAGE)
      : isForPupils(named)
        ? named
        : PUPIL_MESSAGE;
  const { id } = getMessageForm(model?.templateId ?? offered?.pieceId ?? usual);
  const stored = offered && storedOf(offered.settings, proposedFor(desk.school, id));
  const today = dayIn(desk.school.timeZone, desk.ctx.now);
  const base = `/${uai}/campagnes`;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: base, label: WAVES_PAGE.title }]} />}
        lead={WORDS.newLead}
        title={WORDS.newTitle}
      />
      {choices.levels.length === 0 && (
        <div className="mb-6 max-w-prose">
          <Alert tone="warn">{WORDS.noRoster}</Alert>
        </div>
      )}
      <WaveForm
        backHref={base}
        choices={choices}
        formId={randomUUID()}
        fixedReminder={await findFixedText(desk.ctx, desk.scope, desk.school, offered)}
        locked={offered?.locked ?? []}
        initial={{
          attempt: 0,
          version: 0,
          ...(summary.ok ? { summary: summary.value } : { problem: describeProblem(summary.problem) }),
          values: {
            holdBackPercent: 0,
            holdBackDays: DEFAULT_HOLD_BACK_DAYS,
            reminders: [],
            title:
              search.modele || offered
                ? WORDS.titleOf(offered?.title ?? messageTitle(id), today)
                : WORDS.defaultTitle(today),
            channel,
            audience,
            segmentId,
            copyOf: model?.id ?? '',
            regionTemplateId: offered?.templateId ?? '',
            ...(model
              ? { templateId: id, subject: model.subject, body: model.body }
              : {
                  ...proposeDraft(id, schoolTypeOf(desk.school.kind)),
                  ...(stored && { subject: stored.subject, body: stored.body }),
                }),
          },
        }}
        save={saveWaveAction.bind(null, uai, null)}
        submitLabel={WORDS.saveNew}
      />
    </>
  );
}
