import { describe, expect, it } from 'vitest';
import { WAVE_CHANNELS } from '@/lib/domain/campaign/channel';
import { EXCLUSION_REASONS, WAVE_STATUSES } from '@/lib/domain/campaign/types';
import { FAILURE_CODES } from '@/lib/domain/delivery/types';
import {
  campaignProblems,
  deliveryStatuses,
  exclusionHints,
  exclusionReasons,
  waveStatuses,
} from './campaign';
import { describeFailure, describeGivenUp, describeWaiting } from './failures';
import { fr } from './typeset';

const sentences = [
  ...Object.values(campaignProblems).map((say) => say({})),
  ...['title', 'subject', 'body', 'audience', 'templateId'].map((field) =>
    campaignProblems.invalid_wave({ field }),
  ),
  ...FAILURE_CODES.map((failure) => campaignProblems.mail_not_sent({ failure })),
  ...WAVE_CHANNELS.flatMap((channel) =>
    FAILURE_CODES.flatMap((code) => [
      describeWaiting(code, 1204, channel),
      describeGivenUp(code, 1204, channel),
    ]),
  ),
  ...Object.values(exclusionHints),
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
      ...WAVE_CHANNELS.map((channel) => FAILURE_CODES.map((code) => describeFailure(code, channel))),
      Object.values(deliveryStatuses),
    ];
    for (const list of labels) expect(new Set(list).size).toBe(list.length);
  });

  it('name the field that is wrong', () => {
    expect(campaignProblems.invalid_wave({ field: 'subject' })).toContain('objet');
  });

  it('say how many messages wait, and that nothing is lost', () => {
    expect(describeWaiting('server_unreachable', 1)).toContain('1\u00a0message attend\u00a0: le serveur');
    expect(describeWaiting('server_unreachable', 1, 'ent_message')).toContain(fr`attend : l'ENT`);
    expect(describeWaiting('sign_in_refused', 12)).toContain('12\u00a0messages attendent');
  });
});
