import type { z } from 'zod';
import type { Desk } from '@/app/_server/desk';
import { classesFor } from '@/lib/domain/access/rights';
import type { audienceInput } from '@/lib/domain/campaign/audience-rule';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import { ok, type Result } from '@/lib/domain/result';
import { describeAudience } from '@/lib/messages/audience';
import { CONNECTIONS_UNKNOWN, describeEmpty, describePressure } from '@/lib/messages/audience-form';
import { exclusionHints } from '@/lib/messages/campaign';
import { WAVE_PAGE } from '@/lib/messages/campaign-pages';
import {
  describeExpected,
  describeLeftOut,
  describeMatching,
  describeReach,
  listLeftOut,
} from '@/lib/messages/wave-sentences';
import { previewAudience } from '@/lib/services/campaign/preview-audience';
import { previewPressure } from '@/lib/services/delivery/preview-pressure';
import type { AudienceSummary } from './audience-summary';

/** Names that a form shows of each group; the page of the draft shows all. */
const SHOWN_NAMES = 20;
/** Of those who are written to: to see that the rule means the right people. */
const SAMPLE_NAMES = 5;

/** Counts a rule and says it in words, for a form that has not been saved. */
export async function buildSummary(
  { ctx, scope, school }: Pick<Desk, 'ctx' | 'scope' | 'school'>,
  rule: z.input<typeof audienceInput>,
  channel: WaveChannel = 'email',
): Promise<
  Result<
    AudienceSummary,
    'not_allowed' | 'invalid_audience' | 'unknown_audience_class' | 'unknown_earlier_wave'
  >
> {
  const previewed = await previewAudience(ctx, scope, rule, channel);
  if (!previewed.ok) return previewed;
  const preview = previewed.value;
  const written = preview.people.filter((person) => person.reason === null);
  const pressure = await previewPressure(ctx, scope, {
    holderIds: written.map((person) => person.holderId),
    at: ctx.now,
  });
  if (!pressure.ok) return pressure;
  const right = preview.rule.kind === 'guardians' ? 'see_guardians' : 'see_pupils';
  const mayName = classesFor(scope.grants, right) === 'all';
  const namesOf = (reason: ExclusionReason) => {
    const people = preview.people.filter((person) => person.reason === reason);
    const names = mayName ? people.slice(0, SHOWN_NAMES).map((one) => `${one.name} ${one.firstName}`) : [];
    return { names, more: people.length - names.length };
  };
  // A segment of pupils is counted, and written to in the ENT only.
  const isMail = channel === 'ent_message' || preview.rule.kind === 'guardians';
  const meant = preview.people.filter(({ reason }) => reason === null || (!isMail && isAboutMail(reason)));
  const { first, rest } = isMail
    ? describeExpected(preview.included, preview.excluded, 'draft', {
        pressed: pressure.value,
        of: preview.rule.kind,
      })
    : { first: describeMatching(meant.length), rest: '.' };
  const shown = meant.map((one) => `${one.name} ${one.firstName}`).slice(0, mayName ? SAMPLE_NAMES : 0);
  return ok({
    words: describeAudience(preview.rule, () => preview.earlierTitle),
    first,
    rest,
    reach: describeReach(preview.reach, preview.rule.kind),
    names: shown,
    more: meant.length - shown.length,
    reasons: listLeftOut(preview.excluded)
      .filter(([reason]) => isMail || !isAboutMail(reason))
      .map(([reason, count]) => ({
        label: describeLeftOut(reason, count),
        ...(exclusionHints[reason] ? { hint: exclusionHints[reason] } : {}),
        ...namesOf(reason),
      })),
    ...(preview.empty && meant.length === 0
      ? { empty: describeEmpty(preview.empty, preview.rule.kind) }
      : {}),
    notes: [
      ...(isMail && preview.accountsOn === null ? [WAVE_PAGE.accountsUnknown] : []),
      ...(preview.connectionsUnknown ? [CONNECTIONS_UNKNOWN] : []),
      ...describePressure(pressure.value, school.timeZone),
    ],
  });
}

/** Reasons of somebody's mail box: who is meant otherwise than by e-mail is not kept from it. */
const isAboutMail = (reason: ExclusionReason): boolean =>
  reason === 'no_address' || reason === 'same_address' || reason === 'opted_out' || reason === 'bounced';
