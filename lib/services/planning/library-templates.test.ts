import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAIL_TEMPLATES } from '@/emails/registry';
import { listScenarios } from '@/lib/domain/planning/scenarios/library';

describe('the templates that scenarios name', () => {
  it('ship with the product: a mail for a wave, a print for a document', () => {
    const actions = listScenarios().flatMap((s) => s.phases.flatMap((p) => p.actions));
    const named = actions.filter((a) => a.template);
    expect(named.length).toBeGreaterThan(10);
    for (const { id, kind, template = '' } of named) {
      if (kind === 'wave_email') expect(Object.keys(MAIL_TEMPLATES), id).toContain(template);
      else expect(existsSync(path.join(process.cwd(), 'lib/print', template)), id).toBe(true);
    }
  });
});
