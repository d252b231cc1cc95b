'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceId } from '@/lib/domain/materials/library/pieces';
import { describeDayWarning } from '@/lib/messages/banners';
import { describeProblem } from '@/lib/messages/problems';
import { deriveActId } from '@/lib/services/derive-act-id';
import { createBanner } from '@/lib/services/materials/create-banner';
import { dropPreparedBanner } from '@/lib/services/materials/drop-prepared-banner';
import { previewBanner } from '@/lib/services/materials/preview-banner';
import { rescheduleBanner } from '@/lib/services/materials/reschedule-banner';
import { stopBanner } from '@/lib/services/materials/stop-banner';
import { undoBannerChange } from '@/lib/services/materials/undo-banner-change';
import { withProblem } from './_parts/problem-address';
import {
  type BannerFormState,
  momentsOf,
  readBannerForm,
  readTimes,
  type TimesFormState,
} from './_parts/read-forms';

const pageOf = (uai: string, bannerId: string) => `/${uai}/supports/bannieres/${bannerId}`;

/** What was chosen before the form: it is made for it. */
export type BannerChoice = {
  pieceId: PieceId;
  schoolPieceId: string | null;
  language: Language;
  /** The draft of a plan that it takes the place of. */
  prepared: string | undefined;
  /** Names the page that was sent: sent twice as it is, it puts up one banner. */
  form: string;
};

/** Shows the banner, or puts it up (`quoi=afficher`); a refusal keeps what was typed. */
export async function saveBannerAction(
  uai: string,
  choice: BannerChoice,
  state: BannerFormState,
  form: FormData,
): Promise<BannerFormState> {
  const desk = await getDesk(uai);
  const values = readBannerForm(form, choice.pieceId);
  const { typed, contrast, sizeIds } = values;
  const { prepared, form: page, ...chosen } = choice;
  const input = { ...chosen, typed, contrast, sizeIds, ...momentsOf(values) };
  const attempt = state.attempt + 1;
  const refused = (problem: Parameters<typeof describeProblem>[0]): BannerFormState => ({
    values,
    attempt,
    problem: describeProblem(problem),
    field: String(problem.detail?.field ?? ''),
  });
  if (form.get('quoi') === 'afficher') {
    const newId = () => deriveActId(page, [uai, desk.user.id, JSON.stringify(input)]);
    const created = await createBanner({ ...desk.ctx, newId }, desk.scope, input, prepared);
    if (!created.ok) return refused(created.problem);
    redirectFresh(withFlash(pageOf(uai, created.value.bannerId), 'banner_put_up'));
  }
  const seen = await previewBanner(desk.ctx, desk.scope, input);
  if (!seen.ok) return refused(seen.problem);
  const { altText, pictures, warnings } = seen.value;
  return {
    values,
    attempt,
    preview: {
      altText,
      pictures: pictures.map(({ size: { id, width, height }, svg }) => ({
        id,
        width,
        height,
        src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      })),
      warnings: warnings.map(describeDayWarning),
    },
  };
}

export async function rescheduleBannerAction(
  uai: string,
  bannerId: string,
  state: TimesFormState,
  form: FormData,
): Promise<TimesFormState> {
  const desk = await getDesk(uai);
  const values = readTimes(form);
  const saved = await rescheduleBanner(desk.ctx, desk.scope, { bannerId, ...momentsOf(values) });
  if (saved.ok) redirectFresh(withFlash(pageOf(uai, bannerId), 'banner_rescheduled'));
  return { values, attempt: state.attempt + 1, problem: describeProblem(saved.problem) };
}

/** The draft of a plan that nobody wants. */
export async function dropBannerAction(uai: string, bannerId: string): Promise<void> {
  const desk = await getDesk(uai);
  const list = `/${uai}/supports/bannieres`;
  const dropped = await dropPreparedBanner(desk.ctx, desk.scope, { bannerId });
  redirectFresh(dropped.ok ? withFlash(list, 'banner_dropped') : withProblem(list, dropped.problem.code));
}

export async function stopBannerAction(uai: string, bannerId: string): Promise<void> {
  const desk = await getDesk(uai);
  const page = pageOf(uai, bannerId);
  const stopped = await stopBanner(desk.ctx, desk.scope, { bannerId });
  redirectFresh(stopped.ok ? withFlash(page, 'banner_stopped') : withProblem(page, stopped.problem.code));
}

export async function undoBannerAction(uai: string, bannerId: string): Promise<void> {
  const desk = await getDesk(uai);
  const page = pageOf(uai, bannerId);
  const undone = await undoBannerChange(desk.ctx, desk.scope, { bannerId });
  redirectFresh(undone.ok ? withFlash(page, 'banner_restored') : withProblem(page, undone.problem.code));
}
