'use server';

import { getDesk } from '@/app/_server/desk';
import { withSchoolSender } from '@/app/_server/mail';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import type { Result } from '@/lib/domain/result';
import type { FlashCode } from '@/lib/messages/flash';
import { approveWave } from '@/lib/services/campaign/approve-wave';
import { cancelWave } from '@/lib/services/campaign/cancel-wave';
import { confirmWave } from '@/lib/services/campaign/confirm-wave';
import { createWave } from '@/lib/services/campaign/create-wave';
import { pauseWave } from '@/lib/services/campaign/pause-wave';
import { resendFailed } from '@/lib/services/campaign/resend-failed';
import { resumeWave } from '@/lib/services/campaign/resume-wave';
import { sendTest } from '@/lib/services/campaign/send-test';
import { updateWave } from '@/lib/services/campaign/update-wave';
import { withdrawApproval } from '@/lib/services/campaign/withdraw-approval';
import { getWave } from '@/lib/services/delivery/get-wave';
import { answerAudienceButton, refuseForm } from './_parts/answer-wave-form';
import { withProblem } from './_parts/problem-address';
import {
  momentAddress,
  readMoment,
  readVersion,
  readWaveForm,
  type WaveFormState,
} from './_parts/read-forms';
import { contentOf } from './_parts/wave-content';

const pageOf = (uai: string, waveId: string) => `/${uai}/campagnes/${waveId}`;

/**
 * Creates a draft (`waveId` null) or changes one; a refusal keeps what was typed. The other buttons of the form count its
 * rule, take that of a segment, or keep it as one, and save nothing of the wave.
 */
export async function saveWaveAction(
  uai: string,
  waveId: string | null,
  state: WaveFormState,
  form: FormData,
): Promise<WaveFormState> {
  const desk = await getDesk(uai);
  const values = readWaveForm(form);
  const intent = form.get('intent');
  if (intent !== null) return answerAudienceButton(desk, state, values, form);
  if (waveId) {
    const saved = await updateWave(desk.ctx, desk.scope, { waveId, version: state.version, ...values });
    if (!saved.ok) return refuseForm(desk, state, values, saved.problem);
    redirectFresh(withFlash(pageOf(uai, waveId), 'wave_saved'));
  }
  const sent = String(form.get('envoi') ?? '');
  const created = await createWave(desk.ctx, desk.scope, { ...values, form: sent });
  if (!created.ok) return refuseForm(desk, state, values, created.problem);
  const flash = desk.can('confirm_wave') ? 'wave_created' : 'wave_created_by_other';
  redirectFresh(withFlash(pageOf(uai, created.value.waveId), flash));
}

/** Sends the message to the signed-in person's own address. */
export async function sendTestAction(uai: string, waveId: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const page = pageOf(uai, waveId);
  const found = await getWave(desk.ctx, desk.scope, { waveId });
  if (!found.ok) redirectFresh(withProblem(page, found.problem));
  const { audience: _, channel: __, ...message } = contentOf(found.value.wave);
  const language = LANGUAGES.find((one) => one === form.get('langue'));
  const { sent, isOutside } = await withSchoolSender(desk.scope, async (ctx, isOutside) => ({
    sent: await sendTest(ctx, desk.scope, { ...message, language }),
    isOutside,
  }));
  // What left by the school's own server is in no mailbox of this installation.
  const flash = isOutside ? 'test_sent_outside' : 'test_sent';
  redirectFresh(sent.ok ? withFlash(page, flash) : withProblem(page, sent.problem));
}

/** The second, explicit step: only here is the wave confirmed, as it was read. */
export async function confirmWaveAction(uai: string, waveId: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const moment = readMoment(Object.fromEntries(form));
  const page = pageOf(uai, waveId);
  const confirmed = await confirmWave(desk.ctx, desk.scope, {
    waveId,
    at: moment.at,
    ...(moment.until ? { until: moment.until } : {}),
    version: readVersion(form.get('version')),
    force: moment.force,
  });
  redirectFresh(
    confirmed.ok
      ? withFlash(page, 'wave_scheduled')
      : withProblem(`${page}?${momentAddress(moment)}`, confirmed.problem),
  );
}

/** Approves a draft as it was read, without a date. */
export async function approveWaveAction(uai: string, waveId: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const version = readVersion(form.get('version'));
  const approved = await approveWave(desk.ctx, desk.scope, { waveId, version });
  goBack(uai, waveId, approved, 'wave_approved');
}

export async function withdrawAction(uai: string, waveId: string): Promise<void> {
  const desk = await getDesk(uai);
  goBack(uai, waveId, await withdrawApproval(desk.ctx, desk.scope, { waveId }), 'wave_withdrawn');
}

export async function pauseWaveAction(uai: string, waveId: string): Promise<void> {
  const desk = await getDesk(uai);
  const paused = await pauseWave(desk.ctx, desk.scope, { waveId });
  goBack(uai, waveId, paused, paused.ok && paused.value.isOver ? 'wave_over' : 'wave_paused');
}

export async function resumeWaveAction(uai: string, waveId: string): Promise<void> {
  const desk = await getDesk(uai);
  const resumed = await resumeWave(desk.ctx, desk.scope, { waveId });
  goBack(uai, waveId, resumed, resumed.ok && resumed.value.isOver ? 'wave_over' : 'wave_resumed');
}

/** A second try where it failed; its own page is shown. */
export async function resendFailedAction(uai: string, waveId: string): Promise<void> {
  const desk = await getDesk(uai);
  const made = await resendFailed(desk.ctx, desk.scope, { waveId });
  const flash = made.ok && !made.value.isScheduled ? 'wave_resent_later' : 'wave_resent';
  goBack(uai, made.ok ? made.value.waveId : waveId, made, flash);
}

function goBack(
  uai: string,
  waveId: string,
  result: Result<unknown, Parameters<typeof withProblem>[1]['code']>,
  flash: FlashCode,
): never {
  const page = pageOf(uai, waveId);
  redirectFresh(result.ok ? withFlash(page, flash) : withProblem(page, result.problem));
}

export async function cancelWaveAction(uai: string, waveId: string): Promise<void> {
  const desk = await getDesk(uai);
  const page = pageOf(uai, waveId);
  const cancelled = await cancelWave(desk.ctx, desk.scope, { waveId });
  redirectFresh(cancelled.ok ? withFlash(page, 'wave_cancelled') : withProblem(page, cancelled.problem));
}
