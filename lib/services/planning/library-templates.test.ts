import { describe, expect, it } from 'vitest';
import { MAIL_TEMPLATES } from '@/emails/registry';
import { findPiece } from '@/lib/domain/materials/library/pieces';
import { listScenarios } from '@/lib/domain/planning/scenarios/library';

describe('the templates that scenarios name', () => {
  it('ship with the product: a mail for a wave, a piece of the library for a document', () => {
    const actions = listScenarios().flatMap((s) => s.phases.flatMap((p) => p.actions));
    const named = actions.filter((a) => a.template);
    expect(named.length).toBeGreaterThan(10);
    for (const { id, kind, audience, template = '' } of named) {
      if (kind === 'wave_email') expect(Object.keys(MAIL_TEMPLATES), id).toContain(template);
      else
        expect(findPiece(template)?.merge, id).toBe(audience?.holders === 'pupils' ? 'accounts' : 'families');
    }
  });
});
