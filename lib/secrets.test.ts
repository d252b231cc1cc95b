import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOrCreateSecrets } from './secrets';

let folder = '';
beforeEach(() => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'palier-secrets-')), 'data');
});
afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true }));

describe('the secrets of an installation', () => {
  it('are three different ones, made once, for their owner only', () => {
    const secrets = readOrCreateSecrets(folder);
    expect(new Set(Object.values(secrets)).size).toBe(3);
    expect(readOrCreateSecrets(folder)).toEqual(secrets);
    expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder)).toEqual(['secrets.json']);
  });

  it('are the same for processes that start at the same time', async () => {
    const script = `import { readOrCreateSecrets } from '@/lib/secrets';
      process.stdout.write(readOrCreateSecrets(process.argv[1]).secretKey);`;
    const outputs = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const child = spawn(
          process.execPath,
          ['--import', 'tsx', '--input-type=module', '-e', script, folder],
          {
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        );
        let output = '';
        for await (const chunk of child.stdout) output += chunk;
        return output;
      }),
    );
    expect(new Set(outputs)).toEqual(new Set([readOrCreateSecrets(folder).secretKey]));
  });

  it('are never replaced when the file is damaged: what they encrypted would be lost', () => {
    readOrCreateSecrets(folder);
    const file = path.join(folder, 'secrets.json');
    fs.writeFileSync(file, '{"secretKey": "');
    expect(() => readOrCreateSecrets(folder)).toThrow(
      expect.objectContaining({ code: 'secrets_unreadable' }),
    );
    expect(fs.readFileSync(file, 'utf8')).toBe('{"secretKey": "');
  });
});
