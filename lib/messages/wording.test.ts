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

/** Without the comments, which no user reads. */
const readWords = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('the words of the product', () => {
  it('say e-mail, always: one thing has one name', () => {
    const others = texts.filter((file) =>
      /courriel|\bmél\b|adresses? électronique/i.test(readFileSync(file, 'utf8')),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(others).toEqual([]);
  });

  it.each([
    ['bannière', /(?<!['"`-])\bbandeaux?\b(?!-)/i],
    ['vague par e-mail', /vagues? d[’']e-mails?/i],
    ['exclu, of who does not get a wave', /non écrits?\b|n[’']en (ont|a) pas reçu/i],
    ['vérifiez, of a field that is not valid', /n[’']est pas valable\. Corrigez-l[ea]/i],
  ])('say « %s », and nothing else for it', (_, other) => {
    expect(texts.filter((file) => other.test(readWords(file)))).toEqual([]);
  });

  it('have their no-break spaces: a sentence with « ? », « ! », « ; » or « : » goes through `fr`', () => {
    const french = texts.filter((file) => /^lib\/messages\/(?!materials\/|help\/)[^.]+\.ts$/.test(file));
    const bare = french.flatMap((file) =>
      [...readWords(file).matchAll(/^\s+\w+: '([^'\n]*)',?$/gm)]
        .map(([, text = '']) => text)
        .filter((text) => /\p{L} [?!;:»](?:\s|$)/u.test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(french.length).toBeGreaterThan(80);
    expect(bare).toEqual([]);
  });
});
