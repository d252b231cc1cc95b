import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPilot, type Pilot, readSample } from '@/lib/services/import/testing/open-pilot';
import type { CommandContext } from '../context';
import { command } from './import';

const folder = mkdtempSync(path.join(tmpdir(), 'palier-import-'));
const put = (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const LIST = readSample('educonnect-eleves-2026-09-07.csv');
const good = put(LIST.name, LIST.bytes);
const unknownLayout = put('inconnu.csv', 'Machin;Truc\r\nA;B\r\n');
const unknownLabel = put(
  'educonnect-eleves-2026-09-14.csv',
  'Nom;Prénom;Date de naissance;Classe;Identifiant;État du compte\r\nPELLETIER;Chloé;26/08/2014;5B;;Endormi\r\nGERMAIN;Eliott;03/11/2012;3A;;Activé\r\n',
);

let pilot: Pilot;
beforeAll(async () => {
  pilot = await openPilot();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await pilot.database.drop();
});

async function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const ctx = {
    print: (text: string) => out.push(text),
    printError: (text: string) => errors.push(text),
    now: () => pilot.ctx.now,
    withDatabase: (work: (db: Pilot['database']['db']) => Promise<number>) => work(pilot.database.db),
  } as unknown as CommandContext;
  const code = await command.run(['--school', pilot.uai, ...args], ctx);
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

const countStates = async () => {
  const [row] = await pilot.database.ownerDb.$client.unsafe('select count(*)::int as n from account_state');
  return row?.n as number;
};

describe('palier import', () => {
  it('applies nothing of a drop that holds a list nobody can read, and says which', async () => {
    const { code, out, errors } = await run(good, unknownLayout);
    expect({ code, states: await countStates() }).toEqual({ code: 1, states: 0 });
    expect(errors).toContain('inconnu.csv');
    expect(out).toContain('Rien n’a été appliqué.');
  });

  it('holds a list back whose labels nobody knows, and names them', async () => {
    const { code, errors } = await run(unknownLabel);
    expect({ code, states: await countStates() }).toEqual({ code: 1, states: 0 });
    expect(errors).toContain('«\u00a0Endormi\u00a0»');
  });

  it('applies the rest with --skip-refused, tells what was left, and still ends with 1', async () => {
    const left = await run('--skip-refused', unknownLayout, unknownLabel);
    expect(left).toMatchObject({ code: 1, errors: expect.stringContaining('«\u00a0Endormi\u00a0»') });
    expect(left.out).toContain('inconnu.csv\u00a0: laissé de côté');
    expect(left.out).toContain('1\u00a0fichier appliqué, 1\u00a0laissé de côté.');
    expect(await countStates()).toBe(1);
  });

  it('prints JSON without a person with --json', async () => {
    const { code, out } = await run('--json', good);
    expect(code).toBe(0);
    const printed = JSON.parse(out);
    expect(printed.applied).toEqual({ applied: 1, unchanged: 0, refused: 0, leftOut: 0 });
    expect(out).not.toMatch(/PELLETIER|Chloé/);
  });
});
