import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceInput } from '@/lib/domain/campaign/audience-rule';
import { anyRule } from '@/lib/domain/campaign/testing/any-rule';
import type { Audience } from '@/lib/domain/campaign/types';
import { readAudienceForm } from './audience-form-values';

/** The fields of the form as a browser posts them. */
function postOf(rule: Audience): URLSearchParams {
  const { lastContact, earlier } = rule;
  const fields: Record<string, string | string[]> = {
    role: rule.kind,
    levels: rule.levels,
    classCodes: rule.classCodes,
    excludedClassCodes: rule.excludedClassCodes,
    goal: rule.goal,
    cells: rule.cells,
    family: rule.family ?? 'any',
    findings: rule.findings,
    contactChannel: lastContact?.channel ?? '',
    contactDays: String(lastContact?.days ?? ''),
    languages: rule.languages,
    earlierWave: earlier?.waveId ?? '',
    earlierOutcomes: earlier?.outcomes ?? [],
    lockedOut: rule.lockedOut ? '1' : [],
  };
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  );
}

describe('the form of a rule', () => {
  it('gives the rule back that it was filled in with', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(audienceInput.parse(readAudienceForm(postOf(rule)))).toEqual(rule);
      }),
    );
  });

  it('leaves out what is no choice of it, and makes a number that is none one that is refused', () => {
    const post = new URLSearchParams(
      'role=staff&levels=CM2&cells=lost&family=half&goal=x&contactChannel=any&contactDays=-3&languages=xx',
    );
    const rule = readAudienceForm(post);
    expect(rule).toMatchObject({ kind: 'guardians', levels: [], cells: [], family: null, languages: [] });
    expect(audienceInput.safeParse(rule).success).toBe(false);
    const pigeon = new URLSearchParams('contactChannel=pigeon&earlierWave=x');
    expect(readAudienceForm(pigeon)).toMatchObject({ lastContact: null, earlier: null });
  });
});
