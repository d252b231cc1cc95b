import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '@/db/schema/planning';
import { mintRegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { readPdf } from '@/lib/print/testing/read-pdf';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
import { adoptPlan } from '../planning/adopt-plan';
import { editPlan } from '../planning/edit-plan';
import { closeOldLogin } from '../planning/switch-over/close-old-login';
import { getSwitchOver } from '../planning/switch-over/get-switch-over';
import { signOverride } from '../planning/switch-over/sign-override';
import { tellLists } from '../planning/switch-over/testing/tell-lists';
import { preparePlanReport, printPlanReport } from './print-plan-report';
import { prepareRegionPlanReport } from './print-region-plan-report';

/* A switch-over on Monday 25 January 2027 that locks out 12 guardians and 3 pupils of 30 families. */

const UAI = '0319901U';
const ADOPTED = new Date('2026-09-01T08:00:00Z');
const SIGNED = new Date('2027-01-19T09:00:00Z');
const CLOSED = new Date('2027-01-25T07:00:00Z');
const LATER = new Date('2027-02-03T09:00:00Z');
const REASON = 'Le conseil d’administration a fixé cette date.';
const region = mintRegionScope({ regionCode: 'OCC', userId: randomUUID() });

let database: TestDatabase;
let principal: SchoolScope;
const at = (now: Date) => ({ db: database.db, now, newId: randomUUID });
const each = <T>(kind: string, count: number, value: T) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${kind}${n}`, value]));
const read = async (now: Date) => {
  const view = await getSwitchOver(at(now), principal);
  if ('missing' in view) throw new Error(view.missing);
  return view.read;
};

/** The report's section on the switch-over, as plain text; undefined without one. */
async function section(now: Date, of: 'school' | 'region' = 'school'): Promise<string | undefined> {
  const prepared =
    of === 'school'
      ? await preparePlanReport(at(now), principal)
      : await prepareRegionPlanReport(at(now), region, UAI);
  if (!prepared.ok) throw new Error(prepared.problem.code);
  const found = prepared.value.data.sections.find(({ heading }) => heading === 'Bascule');
  return found && JSON.stringify(found).replaceAll(/[\u00a0\u202f]/g, ' ');
}

beforeAll(async () => {
  database = await createTestDatabase();
  const roster = Array.from({ length: 30 }, (_, n) => ({
    id: `e${n}`,
    classCode: n % 2 ? '6A' : '5A',
    guardians: [{ id: `r${n}` }],
  }));
  await plantSchool(database.db, UAI, roster, ADOPTED);
  principal = await plantUser(database.db, UAI, 'principal');
  await adoptPlan(at(ADOPTED), principal, { scenarioId: 'college-progressif-par-niveau' });
  const legacy = { on: '2027-01-15', method: 'legacy' as const };
  await tellLists(database.db, principal, '2027-01-18', {
    sessions: { ...each('r', 12, legacy), ...each('e', 3, legacy) },
  });
});
afterAll(() => database.drop());

describe('the switch-over in the report of a plan', () => {
  it('is its planned day until it has come', async () => {
    const told = await section(SIGNED);
    expect(told).toContain('La fermeture de l’ancien accès est prévue le 25 janvier 2027.');
    expect(told).toContain('"table":null,"items":[]');
    expect(await section(SIGNED, 'region')).toContain('État : À décider');
  });

  it('tells the school what came of it, in counts and without the signed words', async () => {
    const signed = await signOverride(at(SIGNED), principal, {
      ...(await read(SIGNED)),
      cause: 'date_imposed',
      reason: REASON,
      password: 'long enough to be taken',
      place: '192.0.2.1',
    });
    expect(signed.ok).toBe(true);
    expect((await closeOldLogin(at(CLOSED), principal, await read(CLOSED))).ok).toBe(true);
    await tellLists(database.db, principal, '2027-02-01', { activated: each('r', 5, '2027-01-27') });
    const told = await section(LATER);
    for (const words of [
      'noté fermé depuis le 25 janvier 2027',
      'décidée par dérogation',
      '3 élèves bloqués, 12 responsables bloqués',
      'Responsables légaux : sur 12 qui utilisaient encore l’ancien identifiant la veille, 5 ont un compte activé',
      '["Après 1 jour","0 sur 12 (0,0 %)","0 sur 3 (0,0 %)"]',
      '["Après 3 jours","5 sur 12 (41,7 %)","0 sur 3 (0,0 %)"]',
      '["Après 14 jours","pas encore connu","pas encore connu"]',
      'Aucune demande d’aide',
    ]) {
      expect(told).toContain(words);
    }
    const printed = await printPlanReport(at(LATER), principal);
    if (!printed.ok) throw new Error(printed.problem.code);
    const text = JSON.stringify((await readPdf(printed.value.pdf)).pages).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('décidée par dérogation');
    expect(text).not.toContain('conseil d’administration a fixé');
    expect(text).not.toMatch(/NOM-|Prénom-/);
  });

  it('tells the région what its own pages show of it, and no more', async () => {
    const told = await section(LATER, 'region');
    expect(told).toContain('État : Ancien accès fermé');
    expect(told).toContain('La date est imposée à l’établissement');
    expect(told).toContain('Responsables bloqués à la décision : 12');
    // Three pupils are too few to be shown.
    expect(told).toContain('Élèves bloqués à la décision : non communiqué');
    for (const hidden of ['conseil', '5 sur', 'sur 12', 'compte activé']) expect(told).not.toContain(hidden);
  });

  it('is nothing in the report of a plan that closes no old login', async () => {
    await database.ownerDb.delete(plan);
    await adoptPlan(at(ADOPTED), principal, { scenarioId: 'college-progressif-par-niveau' });
    const removed = await editPlan(at(ADOPTED), principal, {
      planId: (await read(ADOPTED)).planId,
      version: 1,
      edits: [{ do: 'remove_action', phaseId: 'bascule', actionId: 'fermer-ancien-acces' }],
    });
    expect(removed.ok).toBe(true);
    expect(await section(LATER)).toBeUndefined();
    expect(await section(LATER, 'region')).toBeUndefined();
  });
});
