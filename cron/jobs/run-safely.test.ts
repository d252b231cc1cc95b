import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { runSafely } from './run-safely';

function logged() {
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => void lines.push(line) });
  return { logger, text: () => lines.join('') };
}

describe('a job that breaks', () => {
  it('says what broke and where, and nothing of the values it broke on', async () => {
    const { logger, text } = logged();
    const cause = Object.assign(new Error('Key (email)=(claire@example.org) exists'), { code: '23505' });
    const error = new Error('Failed query: … params: PETIT,claire@example.org', { cause });
    const task = runSafely('send-wave', logger, async () => {
      throw error;
    });
    await expect(async () => task({}, {} as never)).rejects.toThrow(/^Error 23505$/);
    expect(text()).toContain('run-safely.test.ts');
    expect(text()).not.toMatch(/PETIT|claire/);
  });

  it('is told from one that went well', async () => {
    const { logger, text } = logged();
    await runSafely('send-wave', logger, async () => ({ outcome: 'sent', sent: 3 }))({}, {} as never);
    expect(JSON.parse(text())).toMatchObject({ job: 'send-wave', outcome: 'sent', sent: 3, msg: 'job done' });
  });
});
