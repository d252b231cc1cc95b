import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
];
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const listLinks = (page: string): string[] =>
  [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].flatMap(([, to]) => (to ? [to] : []));

it('every link of the documentation leads to a file', () => {
  const broken = pages.flatMap((page) =>
    listLinks(page)
      .filter((to) => !/^https?:/.test(to) && !existsSync(path.join(ROOT, path.dirname(page), to)))
      .map((to) => `${page}: ${to}`),
  );
  expect(pages.length).toBeGreaterThan(40);
  expect(broken).toEqual([]);
});

it('no two decisions have one number, and each bears its own', () => {
  const files = readdirSync(path.join(ROOT, 'docs/decisions')).filter((name) => name !== 'README.md');
  const numbers = files.map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const name of files) {
    expect(read(`docs/decisions/${name}`)).toMatch(new RegExp(`^# ${name.slice(0, 4)} `));
  }
});
