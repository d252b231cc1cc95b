import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblem, isKnownProblem, type ProblemCode } from './problems';

/** What no sentence may hold: a straight quote, an ordinary space before high punctuation, an unfilled hole. */
const FAULTS = /'|[ \u00a0][;!?%]|[^\u00a0]:(\s|$)|«[^\u00a0]|[^\u00a0]»|undefined|NaN/;

const sources = ['lib/services', 'lib/domain'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name)),
);

/** Every code written out in a refusal, with the file that has it. */
const refused = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\brefuse\(\s*'(\w+)'|problem: \{ code: '(\w+)'/g)].map(
    ([, first, second]) => ({ file, code: first ?? second ?? '' }),
  ),
);

describe('the sentences of refusals', () => {
  it('exist for every code that a verb or a decision refuses with', () => {
    expect(new Set(refused.map(({ code }) => code)).size).toBeGreaterThan(40);
    expect(refused.filter(({ code }) => !isKnownProblem(code))).toEqual([]);
  });

  it('exist for every code of a union that is named a problem', () => {
    const unions = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/type \w+Problem =([^;]+);/g)].flatMap(([, union = '']) =>
        [...union.replace(/\/\*\*.*?\*\//gs, '').matchAll(/'(\w+)'/g)].map(([, code = '']) => ({
          file,
          code,
        })),
      ),
    );
    expect(unions.length).toBeGreaterThan(30);
    expect(unions.filter(({ code }) => !isKnownProblem(code))).toEqual([]);
  });

  it('end as sentences do, with French typography, whether or not they are filled in', () => {
    const detail = { uai: '0312345X', school: '0312345X', max: 5, field: 'email', file: 'a.csv', count: 3 };
    for (const code of new Set(refused.map((r) => r.code as ProblemCode))) {
      for (const sentence of [describeProblem({ code }), describeProblem({ code, detail })]) {
        expect(sentence).toMatch(/[.)]$/);
        expect([code, sentence]).toEqual([code, expect.not.stringMatching(FAULTS)]);
      }
    }
  });

  it('are filled in by names of ours only, not by what every object has', () => {
    for (const code of new Set(refused.map((r) => r.code as ProblemCode))) {
      for (const name of ['constructor', '__proto__', 'toString']) {
        const sentence = describeProblem({ code, detail: { field: name, bound: name, tag: name } });
        expect([code, sentence]).toEqual([code, expect.not.stringMatching(/function|\[object/)]);
      }
    }
  });

  it('are found by their own code only, not by what every object has', () => {
    expect(isKnownProblem('constructor')).toBe(false);
    expect(isKnownProblem('not_allowed')).toBe(true);
  });
});
