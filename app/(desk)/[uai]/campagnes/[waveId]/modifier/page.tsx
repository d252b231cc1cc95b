import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { getMessageForm } from '@/lib/domain/campaign/message/messages';
import { canEdit } from '@/lib/domain/campaign/wave-status';
import { WAVES_PAGE, WAVE_FORM as WORDS } from '@/lib/messages/campaign-pages';
import { describeProblem } from '@/lib/messages/problems';
import { findFixedText } from '@/lib/services/campaign/align-reminders';
import { openMessage } from '@/lib/services/campaign/open-message';
import { getWave } from '@/lib/services/delivery/get-wave';
import { buildSummary } from '../../_parts/build-summary';
import { listChoices } from '../../_parts/list-choices';
import { NotForYou } from '../../_parts/not-for-you';
import { withProblem } from '../../_parts/problem-address';
import { WaveForm } from '../../_parts/wave-form';
import { saveWaveAction } from '../../actions';

export const metadata: Metadata = { title: WORDS.editTitle };

type Props = { params: Promise<{ uai: string; waveId: string }> };

/** Changes a draft; what is confirmed is not changed any more. */
export default async function EditWavePage({ params }: Props) {
  const { uai, waveId } = await params;
  const desk = await getDesk(uai);
  const found = await getWave(desk.ctx, desk.scope, { waveId });
  if (!found.ok) return found.problem.code === 'not_allowed' ? <NotForYou /> : notFound();
  const { wave, followers } = found.value;
  const { title, channel, audience, segmentId, subject, body, status, holdBackPercent, holdBackDays } = wave;
  const reminders = followers.map((one) => ({
    afterSchoolDays: one.followsAfterDays ?? 0,
    subject: one.subject,
    body: one.body,
  }));
  const base = `/${uai}/campagnes`;
  const page = `${base}/${waveId}`;
  if (wave.followsId) redirect(withProblem(page, { code: 'wave_in_series' }));
  if (!canEdit(status)) redirect(withProblem(page, { code: 'wave_confirmed' }));
  const values = {
    title,
    channel,
    audience,
    segmentId,
    templateId: getMessageForm(wave.templateId).id,
    copyOf: '',
    regionTemplateId: '',
    subject,
    body,
    holdBackPercent,
    holdBackDays,
    reminders,
  };
  const [message, choices, summary] = await Promise.all([
    openMessage(desk.ctx, desk.scope, { waveId }),
    listChoices(desk, audience.earlier?.waveId),
    buildSummary(desk, audience, channel),
  ]);
  const template = message.ok ? message.value.template : undefined;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: base, label: WAVES_PAGE.title },
              { href: page, label: title },
            ]}
          />
        }
        title={WORDS.editTitle}
      />
      <WaveForm
        backHref={page}
        choices={choices}
        fixedReminder={await findFixedText(desk.ctx, desk.scope, desk.school, template)}
        locked={template?.locked ?? []}
        initial={{
          attempt: 0,
          values,
          version: wave.version,
          ...(summary.ok ? { summary: summary.value } : { problem: describeProblem(summary.problem) }),
        }}
        save={saveWaveAction.bind(null, uai, waveId)}
        submitLabel={WORDS.save}
      />
    </>
  );
}
