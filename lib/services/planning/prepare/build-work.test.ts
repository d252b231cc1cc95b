import { describe, expect, it } from 'vitest';
import type { AudienceRule } from '@/lib/domain/planning/scenario';
import { buildWave } from './build-work';

const school = { kind: 'college', timeZone: 'Europe/Paris' } as const;
const days = { dueOn: '2026-12-01', endsOn: '2026-12-18' };

const messageOf = (templateId: string | null, audience: AudienceRule) =>
  buildWave({ title: 'Vague', kind: 'wave_ent', audience, templateId, ...days }, { school, classes: [] })
    .templateId;

describe('the message of a prepared wave', () => {
  const pupils: AudienceRule = { holders: 'pupils', levels: 'all', cells: ['reachable'] };
  const guardians: AudienceRule = { holders: 'guardians', levels: 'all', cells: ['reachable'] };

  it('is the one that the scenario names', () => {
    expect(messageOf('avant-bascule-eleves', pupils)).toBe('avant-bascule-eleves');
    expect(messageOf('avant-bascule', guardians)).toBe('avant-bascule');
  });

  it('is never one written for somebody else', () => {
    expect(messageOf('avant-bascule-eleves', guardians)).toBe('relance-responsables');
    expect(messageOf('avant-bascule', pupils)).toBe('activation-eleves');
    expect(messageOf(null, pupils)).toBe('activation-eleves');
    expect(messageOf(null, guardians)).toBe('relance-responsables');
  });
});
