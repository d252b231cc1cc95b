import { describe, expect, it } from 'vitest';
import { type CommandContext, UsageError } from '../context';
import { command } from './scenarios';

async function run(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const ctx = { print: (line: string) => lines.push(line) } as unknown as CommandContext;
  expect(await command.run(args, ctx)).toBe(0);
  return lines.join('\n');
}

describe('palier scenarios', () => {
  it('lists the library for people, without a database', async () => {
    const text = await run('--kind', 'college');
    expect(text).toContain('college-progressif-par-niveau\n  Collège – progressif par niveau (8');
    expect(text).not.toContain('lycee-general-technologique');
  });

  it('gives the whole scenarios to other tools', async () => {
    const scenarios: { id: string; phases: unknown[] }[] = JSON.parse(await run('--json'));
    expect(scenarios).toHaveLength(7);
    expect(scenarios[0]?.phases).toHaveLength(8);
  });

  it('refuses a kind of school that does not exist', async () => {
    await expect(run('--kind', 'maternelle')).rejects.toThrow(UsageError);
  });
});
