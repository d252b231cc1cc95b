import type { z } from 'zod';
import type { Desk } from '@/app/_server/desk';
import { classesFor } from '@/lib/domain/access/rights';
import type { audienceInput } from '@/lib/domain/campaign/audience-rule';
import type { ExclusionReason } from '@/lib/domain/campaign/types';
import type { Result } from '@/lib/domain/result';
import { describeAudience } from '@/lib/messages/audience';
import { CONNECTIONS_UNKNOWN, describeEmpty, describePressure } from '@/lib/messages/audience-form';
import { exclusionHints } from '@/lib/messages/campaign';
import { describeExpected, describeLeftOut, listLeftOut, WAVE_PAGE } from '@/lib/messages/campaign-pages';
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
): Promise<
  Result<
    AudienceSummary,
    'not_allowed' | 'invalid_audience' | 'unknown_audience_class' | 'unknown_earlier_wave'
  >
> {
  const previewed = await previewAudience(ctx, scope, rule);
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
  const namesOf = (reason: ExclusionReason | null, most: number) => {
    const people = preview.people.filter((person) => person.reason === reason);
    const names = mayName ? people.slice(0, most).map((one) => `${one.name} ${one.firstName}`) : [];
    return { names, more: people.length - names.length };
  };
  const { first, rest } = describeExpected(preview.included, preview.excluded, 'draft', preview.rule.kind);
  return {
    ok: true,
    value: {
      words: describeAudience(preview.rule, () => preview.earlierTitle),
      first,
      rest,
      ...namesOf(null, SAMPLE_NAMES),
      reasons: listLeftOut(preview.excluded).map(([reason, count]) => ({
        label: describeLeftOut(reason, count),
        ...(exclusionHints[reason] ? { hint: exclusionHints[reason] } : {}),
        ...namesOf(reason, SHOWN_NAMES),
      })),
      ...(preview.empty ? { empty: describeEmpty(preview.empty) } : {}),
      notes: [
        ...(preview.accountsOn === null && preview.rule.kind === 'guardians'
          ? [WAVE_PAGE.accountsUnknown]
          : []),
        ...(preview.connectionsUnknown ? [CONNECTIONS_UNKNOWN] : []),
        ...describePressure(pressure.value, school.timeZone),
      ],
    },
  };
}
