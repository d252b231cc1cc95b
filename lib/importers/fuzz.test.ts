import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatchIndex, matchRow } from '@/lib/domain/import/match-holders';
import { readList } from './list/read-list';
import { openFile } from './open-file';
import { readSiecleFile } from './siecle/read-siecle-file';
import { makeZip } from './testing/make-zip';

const SAMPLES = path.join(process.cwd(), '../shared/samples');
const load = (school: string) =>
  readdirSync(path.join(SAMPLES, school))
    .filter((name) => /\.(zip|csv|xml)$/.test(name))
    .map((name) => readFileSync(path.join(SAMPLES, school, name)));
/** Small pieces of real files mutate into more interesting ones than large files do. */
const SEEDS = [...load('siecle-public'), ...load('college-b').map((bytes) => bytes.subarray(0, 12_000))];

/** As the service does: whatever the bytes, a value comes out, and soon. */
async function readAnything(bytes: Uint8Array): Promise<string> {
  const opened = await openFile('x', bytes);
  if (!opened.ok) return opened.problem.code;
  if (opened.value.format === 'xml') {
    const read = await readSiecleFile(opened.value);
    return read.ok ? read.value.kind : read.problem.code;
  }
  const read = await readList(opened.value);
  if (!read.ok) return read.problem.code;
  if (read.value.outcome === 'needs_mapping') return 'needs_mapping';
  const { rows } = read.value;
  const index = buildMatchIndex({ pupils: [], guardians: [], links: [] }, rows);
  for (const row of rows) matchRow(index, row);
  return read.value.kind;
}

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 500 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(),
    bytes: fc.oneof(
      fc.constantFrom(
        '"',
        ';',
        '\r',
        '\n',
        '<',
        '>',
        '&',
        ']]>',
        '<!DOCTYPE a [',
        '&amp;',
        '\u0000',
        '\ufeff',
        '\t',
      ),
      fc.string({ maxLength: 20 }),
    ),
  }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(bytes: Buffer, mutations: readonly Mutation[]): Buffer {
  return mutations.reduce((now, m) => {
    const at = m.at % (now.length + 1);
    if (m.kind === 'flip') {
      const copy = Buffer.from(now);
      if (at < copy.length) copy[at] = m.byte;
      return copy;
    }
    if (m.kind === 'cut') return Buffer.concat([now.subarray(0, at), now.subarray(at + m.length)]);
    return Buffer.concat([now.subarray(0, at), Buffer.from(m.bytes), now.subarray(at)]);
  }, bytes);
}

describe('whatever bytes are dropped', () => {
  it('come out as a value: random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await readAnything(bytes)).toMatch(/^[a-z_]+$/);
      }),
      { numRuns: 300 },
    );
  });

  it('come out as a value: random text, with the marks that parsers care about', async () => {
    const unit = fc.constantFrom(
      ...';,\t"\'\r\n<>&?!-[]=/ éNom\u00a0\u2028',
      'Nom',
      'Prénom',
      'Statut',
      '<a',
      '</a>',
      '<?xml ',
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 200 }), async (text) => {
        expect(await readAnything(Buffer.from(text))).toMatch(/^[a-z_]+$/);
      }),
      { numRuns: 300 },
    );
  });

  it('come out as a value: real exports, damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SEEDS),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        async (seed, mutations) => {
          expect(await readAnything(mutate(seed, mutations))).toMatch(/^[a-z_]+$/);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('come out as a value: damaged exports in a sound zip, and sound ones in a damaged zip', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SEEDS.filter((bytes) => bytes[0] !== 0x50)),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async (seed, mutations) => {
          const part = { name: 'x.xml', content: mutate(seed, mutations) };
          expect(await readAnything(makeZip([part]))).toMatch(/^[a-z_]+$/);
          expect(await readAnything(mutate(makeZip([{ name: 'x.xml', content: seed }]), mutations))).toMatch(
            /^[a-z_]+$/,
          );
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
