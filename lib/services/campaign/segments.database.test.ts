import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SchoolScope } from '@/db/scope';
import { CONTENT, type Harness, listChildren, openHarness } from '../delivery/testing/open-harness';
import { createSegment } from './create-segment';
import { createWave } from './create-wave';
import { deleteSegment } from './delete-segment';
import { getSegment } from './get-segment';
import { listSegments } from './list-segments';
import { restoreSegment } from './restore-segment';
import { plantUser } from './testing/plant-school';
import { updateSegment } from './update-segment';

let h: Harness;
let scope: SchoolScope;

beforeAll(async () => {
  h = await openHarness();
  ({ scope } = await h.plantWave(listChildren(2)));
});
afterAll(() => h.close());

const RULE = { levels: ['6e' as const], lastContact: { channel: 'any' as const, days: 14 } };
const codeOf = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code ?? 'ok';
const create = async (name: string, by = scope) => {
  const made = await createSegment(h.verbs(), by, { name, rule: RULE });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.id;
};
const listed = async () => {
  const list = await listSegments(h.verbs(), scope);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
};

it('a segment keeps its rule, and a wave that is started from it keeps its own copy', async () => {
  const id = await create('  6e sans message ');
  const found = await getSegment(h.verbs(), scope, { id });
  if (!found.ok) throw new Error(found.problem.code);
  const { rule } = found.value;
  const text = { title: 'Relance', ...CONTENT };
  const made = await createWave(h.verbs(), scope, { ...text, audience: rule, segmentId: id });
  if (!made.ok) throw new Error(made.problem.code);
  const change = { id, version: 1, name: '5e', rule: { levels: ['5e' as const] } };
  expect(codeOf(await updateSegment(h.verbs(), scope, change))).toBe('ok');
  expect((await h.report(scope, made.value.waveId)).wave).toMatchObject({ segmentId: id, audience: RULE });
  const [segment] = (await listed()).segments;
  expect(segment).toMatchObject({ name: '5e', rule: { levels: ['5e'], lastContact: null }, version: 2 });
  expect(segment?.uses).toEqual([
    { segmentId: id, waveId: made.value.waveId, title: 'Relance', isDraft: true },
  ]);
});

it('has a name of its own, in capitals or not, also when two people give it at once', async () => {
  const both = await Promise.all([
    createSegment(h.verbs(), scope, { name: 'Élèves arabophones', rule: {} }),
    createSegment(h.verbs(), scope, { name: 'élèves ARABOPHONES', rule: {} }),
  ]);
  expect(both.map(codeOf).sort()).toEqual(['ok', 'segment_name_taken']);
  const markup = await create('<script>alert(1)</script>');
  expect((await getSegment(h.verbs(), scope, { id: markup })).ok).toBe(true);
  const named = async (name: string) => codeOf(await createSegment(h.verbs(), scope, { name, rule: {} }));
  expect(await named(' ')).toBe('invalid_segment_name');
  expect(await named('x'.repeat(81))).toBe('invalid_segment_name');
  expect(await named('a\nb')).toBe('invalid_segment_name');
});

it('is not overwritten unseen', async () => {
  const id = await create('Deux mains');
  const save = (version: number, name: string) =>
    updateSegment(h.verbs(), scope, { id, version, name, rule: RULE });
  const both = await Promise.all([save(1, 'Une main'), save(1, 'Autre main')]);
  expect(both.map(codeOf).sort()).toEqual(['ok', 'segment_edited']);
  expect(codeOf(await save(2, 'Autre main'))).toBe('ok');
});

it('is put away and comes back as it was, unless another one has taken its name', async () => {
  const id = await create('De côté');
  expect(codeOf(await deleteSegment(h.verbs(), scope, { id }))).toBe('ok');
  expect(codeOf(await getSegment(h.verbs(), scope, { id }))).toBe('unknown_segment');
  expect((await listed()).deleted.map((one) => one.id)).toEqual([id]);
  const other = await create('De côté');
  expect(codeOf(await restoreSegment(h.verbs(), scope, { id }))).toBe('segment_name_taken');
  await deleteSegment(h.verbs(), scope, { id: other });
  expect(codeOf(await restoreSegment(h.verbs(), scope, { id }))).toBe('ok');
  expect((await listed()).segments.find((one) => one.id === id)?.rule).toMatchObject(RULE);
});

it('belongs to its school and to those who prepare waves there', async () => {
  const id = await create('À nous');
  const other = (await h.plantWave(listChildren(1))).scope;
  const teacher = await plantUser(h.database.db, scope.uai, 'class_teacher');
  const change = { id, version: 1, name: 'À eux', rule: {} };
  expect(codeOf(await updateSegment(h.verbs(), other, change))).toBe('unknown_segment');
  expect(codeOf(await deleteSegment(h.verbs(), other, { id }))).toBe('unknown_segment');
  expect(codeOf(await restoreSegment(h.verbs(), other, { id: 'no-id' }))).toBe('unknown_segment');
  expect(
    codeOf(await createWave(h.verbs(), other, { title: 'x', audience: {}, segmentId: id, ...CONTENT })),
  ).toBe('unknown_segment');
  for (const refused of [
    await listSegments(h.verbs(), teacher),
    await createSegment(h.verbs(), teacher, { name: 'x', rule: {} }),
    await updateSegment(h.verbs(), teacher, change),
    await deleteSegment(h.verbs(), teacher, { id }),
    await restoreSegment(h.verbs(), teacher, { id }),
  ])
    expect(codeOf(refused)).toBe('not_allowed');
  expect(codeOf(await createSegment(h.verbs(), scope, { name: 'z', rule: { classCodes: ['9Z'] } }))).toBe(
    'unknown_audience_class',
  );
});
