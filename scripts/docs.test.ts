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

const decisions = readdirSync(path.join(ROOT, 'docs/decisions')).filter((name) => name !== 'README.md');

it('no two decisions have one number, and each bears its own and is in the index', () => {
  const numbers = decisions.map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(listLinks('docs/decisions/README.md').sort()).toEqual(decisions.sort());
  for (const name of decisions) {
    expect(read(`docs/decisions/${name}`)).toMatch(new RegExp(`^# ${name.slice(0, 4)} `));
  }
});
