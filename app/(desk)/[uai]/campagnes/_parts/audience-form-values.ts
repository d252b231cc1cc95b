import { AUDIENCE_CELLS, EVERYBODY } from '@/lib/domain/campaign/audience-rule';
import {
  AUDIENCE_CHANNELS,
  AUDIENCE_ROLES,
  type Audience,
  EARLIER_OUTCOMES,
  FINDINGS,
} from '@/lib/domain/campaign/types';
import { LEVELS } from '@/lib/domain/directory/types';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';

type Given = Pick<FormData, 'get' | 'getAll'>;

/**
 * The rule that a posted form, or an address, holds. The verb checks it: a number that is none becomes one that no rule
 * takes, and a choice that is none of ours is left out. An earlier wave without an outcome is no question.
 */
export function readAudienceForm(form: Given): Audience {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const chosen = <T extends string>(name: string, known: readonly T[]): T[] => {
    const given = new Set(form.getAll(name).map(String));
    return known.filter((one) => given.has(one));
  };
  const channel = [...AUDIENCE_CHANNELS, 'any' as const].find((one) => one === text('contactChannel'));
  const days = text('contactDays');
  const outcomes = chosen('earlierOutcomes', EARLIER_OUTCOMES);
  const family = text('family');
  return {
    ...EVERYBODY,
    kind: AUDIENCE_ROLES.find((role) => role === text('role')) ?? 'guardians',
    levels: chosen('levels', LEVELS),
    classCodes: form.getAll('classCodes').map(String),
    excludedClassCodes: form.getAll('excludedClassCodes').map(String),
    goal: text('goal') === 'all_guardians' ? 'all_guardians' : 'one_per_family',
    cells: chosen('cells', AUDIENCE_CELLS),
    family: family === 'covered' || family === 'not_covered' ? family : null,
    findings: chosen('findings', FINDINGS),
    lastContact: channel
      ? { channel, days: days === '' ? null : /^\d{1,4}$/.test(days) ? Number(days) : -1 }
      : null,
    languages: chosen('languages', [...LANGUAGES, 'unknown' as const]),
    earlier:
      text('earlierWave') !== '' && outcomes.length > 0 ? { waveId: text('earlierWave'), outcomes } : null,
    lockedOut: text('lockedOut') === '1',
  };
}
