import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Where what a user reads is written; importers know the other words, since files use them. */
const FOLDERS = ['lib/messages', 'lib/domain/planning', 'lib/print', 'emails', 'app', 'docs/user'];

const texts = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|typ|md)$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.join(folder, name)),
);

describe('the words of the product', () => {
  it('say e-mail, always: one thing has one name', () => {
    const others = texts.filter((file) =>
      /courriel|\bmél\b|adresses? électronique/i.test(readFileSync(file, 'utf8')),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(others).toEqual([]);
  });
});
