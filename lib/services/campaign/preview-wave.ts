import type { z } from 'zod';
import { findAccountsDay } from '@/db/queries/campaign';
import { inSchool, type SchoolScope } from '@/db/scope';
import { compileMail } from '@/emails/compile';
import { can } from '@/lib/domain/access/rights';
import { compareNames } from '@/lib/domain/campaign/compare-names';
import { decideAudience } from '@/lib/domain/campaign/decide-audience';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import { dayIn } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { HolderId } from '@/lib/domain/roster/types';
import type { ServiceContext } from '../context';
import { getSchool } from '../directory/get-school';
import { buildExampleData, buildReminderData } from './build-reminder';
import { loadAudience } from './load-audience';
import { optOutPageUrl } from './opt-out-token';
import { firstField, waveInput } from './wave-input';

export const previewInput = waveInput.pick({ audience: true, templateId: true, subject: true, body: true });

export type PreviewedPerson = {
  holderId: HolderId;
  /** Family name to show, then first name. */
  name: string;
  firstName: string;
  childFirstNames: string[];
  classCodes: string[];
  /** Null: written to. */
  reason: ExclusionReason | null;
};

export type WavePreview = {
  on: Day;
  /** Day of the newest list of guardians' accounts; null: nobody knows who has activated. */
  accountsOn: Day | null;
  candidates: number;
  included: number;
  excluded: Partial<Record<ExclusionReason, number>>;
  /** Every candidate, by name. */
  people: PreviewedPerson[];
  sample: { subject: string; html: string; text: string };
};

/**
 * Who a wave would write to if it left now, who not and why, and what it looks like: to the first of them, or to
 * an invented family when there is nobody. The opt-out link of the sample stops nothing.
 */
export async function previewWave(
  ctx: Pick<ServiceContext, 'db' | 'now' | 'publicUrl' | 'secretKey'>,
  scope: SchoolScope,
  input: z.input<typeof previewInput>,
): Promise<Result<WavePreview, 'not_allowed' | 'invalid_wave'>> {
  if (!can(scope.grants, 'prepare_wave')) return refuse('not_allowed');
  const parsed = previewInput.safeParse(input);
  if (!parsed.success) return refuse('invalid_wave', firstField(parsed.error));
  const { audience, templateId, ...content } = parsed.data;
  const school = await getSchool(ctx, scope);
  const on = dayIn(school.timeZone, ctx.now);
  const { loaded, accountsOn } = await inSchool(ctx.db, scope, async (tx) => ({
    loaded: await loadAudience(tx, ctx, { schoolUai: scope.uai, audience, on }),
    accountsOn: (await findAccountsDay(tx)) ?? null,
  }));
  const decisions = decideAudience(loaded.facts);
  const excluded: WavePreview['excluded'] = {};
  for (const d of decisions) if (!d.included) excluded[d.reason] = (excluded[d.reason] ?? 0) + 1;
  const people = decisions.flatMap((decision): PreviewedPerson[] => {
    const reader = loaded.readers.get(decision.holderId);
    if (!reader) return [];
    const { guardian, childFirstNames, classCodes } = reader;
    return [
      {
        holderId: decision.holderId,
        name: guardian.usageName ?? guardian.familyName,
        firstName: guardian.firstName,
        childFirstNames,
        classCodes,
        reason: decision.included ? null : decision.reason,
      },
    ];
  });
  const first = decisions.find((d) => d.included);
  const reader = first && loaded.readers.get(first.holderId);
  const data = reader
    ? buildReminderData(ctx, school, content, reader, optOutPageUrl(ctx.publicUrl, 'exemple'))
    : buildExampleData(ctx, school, content);
  return ok({
    on,
    accountsOn,
    candidates: decisions.length,
    included: decisions.filter((d) => d.included).length,
    excluded,
    people: people.sort(compareNames),
    sample: { subject: content.subject, ...(await compileMail(templateId)).merge(data) },
  });
}
