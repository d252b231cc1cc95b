import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeRegionEvent, isKnownRegionEvent } from './region-journal';

const SERVICES = path.join(process.cwd(), 'lib/services');

/** Every event code in the verbs of a région's desk, in the call of `recordRegionAudit`. */
function listRecordedEvents(): string[] {
  return readdirSync(SERVICES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(path.join(SERVICES, name), 'utf8').matchAll(/recordRegionAudit\(([\s\S]{0,120})/g),
    ])
    .flatMap(([, call = '']) => /'([a-z_]+\.[a-z_]+)'/.exec(call)?.[1] ?? []);
}

describe('the journal of a région', () => {
  it('has a sentence for every event that a verb records', () => {
    const events = listRecordedEvents();
    expect(events).toEqual(expect.arrayContaining(['template.published', 'key.revoked', 'member.added']));
    expect(events.filter((event) => !isKnownRegionEvent(event))).toEqual([]);
  });

  it('never breaks on a detail that an older version wrote otherwise, and shows an unknown event by its code', () => {
    for (const event of listRecordedEvents()) {
      for (const detail of [{}, { title: 3, fields: 'x', locked: 'title', endsOn: 'hier', language: 1 }]) {
        expect(describeRegionEvent({ event, detail })).toMatch(/[^:«]\.$/);
      }
    }
    expect(describeRegionEvent({ event: 'toString', detail: {} })).toContain('toString');
  });

  it('tells which fields a template fixes and which it opens again', () => {
    const detail = { title: 'Affiche', fields: 2, locked: ['logo'], opened: ['title', '__proto__'] };
    const said = describeRegionEvent({ event: 'template.changed', detail });
    expect(said).toContain('«\u00a0Affiche\u00a0»');
    expect(said).toMatch(/2\s+champs/);
    expect(said).toMatch(/fixé dans les établissements\s?: Logo\s?; de nouveau ouvert\s?: Titre\)/);
  });
});
