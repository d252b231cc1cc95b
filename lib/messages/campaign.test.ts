import { describe, expect, it } from 'vitest';
import { EXCLUSION_REASONS, WAVE_STATUSES } from '@/lib/domain/campaign/types';
import { FAILURE_CODES } from '@/lib/domain/delivery/types';
import {
  type CampaignProblemCode,
  deliveryStatuses,
  describeCampaignProblem,
  describeWaiting,
  exclusionHints,
  exclusionReasons,
  failureReasons,
  optOutTexts,
  waveStatuses,
} from './campaign';

const PROBLEMS: CampaignProblemCode[] = [
  'in_past',
  'quiet_hours',
  'sunday',
  'public_holiday',
  'school_holiday',
  'not_allowed',
  'invalid_wave',
  'invalid_time',
  'unknown_wave',
  'wave_confirmed',
  'wave_not_draft',
  'wave_over',
  'no_own_address',
  'mail_not_sent',
  'invalid_link',
];

const sentences = [
  ...PROBLEMS.map((code) => describeCampaignProblem({ code })),
  ...['title', 'subject', 'body', 'audience', 'templateId'].map((field) =>
    describeCampaignProblem({ code: 'invalid_wave', detail: { field } }),
  ),
  ...FAILURE_CODES.map((failure) => describeCampaignProblem({ code: 'mail_not_sent', detail: { failure } })),
  ...FAILURE_CODES.map((code) => describeWaiting(code, 1204)),
  ...Object.values(exclusionHints),
  optOutTexts.question('Collège A'),
  optOutTexts.done('Collège A'),
  optOutTexts.regret,
];

describe('the sentences about waves', () => {
  it('end, have French typography and fill every value', () => {
    for (const sentence of sentences) {
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/ [:;!?»%]|« |'|undefined|\d \d{3}/);
    }
  });

  it('exist for every status and reason, each its own', () => {
    const labels = [
      WAVE_STATUSES.map((status) => waveStatuses[status]),
      EXCLUSION_REASONS.map((reason) => exclusionReasons[reason]),
      FAILURE_CODES.map((code) => failureReasons[code]),
      Object.values(deliveryStatuses),
    ];
    for (const list of labels) expect(new Set(list).size).toBe(list.length);
  });

  it('name the field that is wrong', () => {
    expect(describeCampaignProblem({ code: 'invalid_wave', detail: { field: 'subject' } })).toContain(
      'objet',
    );
  });

  it('say how many messages wait, and that nothing is lost', () => {
    expect(describeWaiting('server_unreachable', 1)).toContain('1\u00a0message attend\u00a0: le serveur');
    expect(describeWaiting('sign_in_refused', 12)).toContain('12\u00a0messages attendent');
  });
});
