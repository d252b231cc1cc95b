import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeEvent, isKnownEvent } from './journal';

const SERVICES = path.join(process.cwd(), 'lib/services');

/** Every event code in the verbs: past-tense words after a dot, in the call of `recordAudit`. */
function listRecordedEvents(): string[] {
  return readdirSync(SERVICES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(path.join(SERVICES, name), 'utf8').matchAll(/recordAudit\(([^)]*)/g)])
    .flatMap(([, call = '']) => [...call.matchAll(/'([a-z_]+\.[a-z_]+)'/g)])
    .flatMap(([, event]) => event ?? []);
}

describe('the journal', () => {
  it('has a sentence for every event that a verb records', () => {
    const events = listRecordedEvents();
    expect(events.length).toBeGreaterThan(15);
    expect(events.filter((event) => !isKnownEvent(event))).toEqual([]);
  });

  it('shows an event without words by its code, rather than hide it', () => {
    for (const event of ['something.new', 'toString']) {
      expect(isKnownEvent(event)).toBe(false);
      expect(describeEvent({ event, detail: {} })).toContain(event);
    }
  });

  it('never breaks on a detail that an older version wrote otherwise', () => {
    for (const event of listRecordedEvents()) {
      for (const detail of [{}, { kind: 3, on: 'hier', rows: 'x', state: 1, label: null }]) {
        expect(describeEvent({ event, detail })).toMatch(/\.$/);
      }
    }
  });

  it('tells a label that was given a meaning from one that was taken back', () => {
    const label = 'actif mfa';
    expect(describeEvent({ event: 'state_label.edited', detail: { label, state: 'activated' } })).toContain(
      '«\u00a0Activé\u00a0»',
    );
    expect(describeEvent({ event: 'state_label.edited', detail: { label, state: null } })).toContain(
      'retiré',
    );
  });

  it('names the wave or the action that was done, where it is known', () => {
    const detail = { title: 'Rappel aux 6e', waveId: 'x' };
    for (const event of ['wave.drafted', 'wave.sent', 'wave.started', 'action.completed']) {
      expect(describeEvent({ event, detail })).toContain('Rappel aux 6e');
      expect(describeEvent({ event, detail: {} })).not.toContain('«');
    }
  });

  it('names nobody', () => {
    const detail = { holderId: 'e1234', lists: 2, userId: 'b7c9' };
    expect(describeEvent({ event: 'match.decided', detail })).not.toMatch(/e1234|b7c9/);
    expect(describeEvent({ event: 'opposition.received', detail })).not.toMatch(/e1234|b7c9/);
  });
});
