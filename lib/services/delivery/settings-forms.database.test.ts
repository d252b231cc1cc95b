import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mintRegionScope, type SchoolScope } from '@/db/scope';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { plantSchool, plantUser } from '../campaign/testing/plant-school';
import { rowBase } from '../directory/form-base';
import { getSchool } from '../directory/get-school';
import { protectionBase, setDataProtection } from '../directory/set-data-protection';
import { settingsBase, updateSchool } from '../directory/update-school';
import { limitsBase, updateSendingLimits } from '../directory/update-sending-limits';
import { getStaffMinutes } from '../planning/get-staff-minutes';
import { minutesBase, setStaffMinutes } from '../planning/set-staff-minutes';
import { getEnt } from './ent/get-ent';
import { removeEnt } from './ent/remove-ent';
import { saveEnt } from './ent/save-ent';
import { getSender } from './sender/get-sender';
import { saveSender } from './sender/save-sender';

const UAI = '0319901A';
const NOW = new Date('2026-11-23T09:00:00Z');

let test: TestDatabase;
let principal: SchoolScope;
let minutes = 0;
beforeAll(async () => {
  test = await createTestDatabase();
  await plantSchool(test.db, UAI, [], NOW);
  principal = await plantUser(test.db, UAI, 'principal');
});
afterAll(() => test.drop());

/** A minute later each time: nobody saves twice in one millisecond. */
const ctx = () => {
  minutes += 1;
  const now = new Date(NOW.getTime() + minutes * 60_000);
  return { db: test.db, now, secretKey: 'k'.repeat(32), allowPrivate: true };
};
const school = () => getSchool({ db: test.db }, principal);

type Form = {
  /** What the page would carry in the form now. */
  draw: () => Promise<string>;
  save: (mark: number, base?: string) => Promise<{ ok: boolean; problem?: { code: string } }>;
  /** What is stored of the mark. */
  read: () => Promise<unknown>;
};

const owners = () => ({
  school: { school: principal },
  region: { region: mintRegionScope({ regionCode: 'OCC', userId: principal.userId ?? '' }) },
});
const DELEGATE = { email: 'dpd@ac.example', address: '' };
const SERVER = {
  kind: 'smtp',
  fromAddress: 'a@b.example',
  replyTo: '',
  host: 'localhost',
  port: 25,
} as const;
const NO_ACCOUNT = { security: 'none', userName: '', secret: '', webhookSecret: '' } as const;
const NO_PACE = { sendLimitCount: null, sendLimitSeconds: null };
const BY_HAND = {
  kind: 'assisted',
  baseUrl: '',
  clientId: '',
  clientSecret: '',
  userName: '',
  password: '',
} as const;

const FORMS: [string, () => Form][] = [
  [
    'the school',
    () => ({
      draw: async () => settingsBase(await school()),
      save: async (mark, base) => {
        const { name, addressLines, city, phone, email, entName, entUrl } = await school();
        const same = { name, addressLines, city, phone, email, entName, entUrl, rentreeOn: '2026-09-01' };
        return updateSchool(ctx(), principal, { ...same, city: `Ville ${mark}` }, base);
      },
      read: async () => (await school()).city,
    }),
  ],
  [
    'the limits of sending',
    () => ({
      draw: async () => limitsBase(await school()),
      save: (mark, base) =>
        updateSendingLimits(
          ctx(),
          principal,
          { contactHours: 48 + mark, contactsPerFortnight: 3, ...NO_PACE },
          base,
        ),
      read: async () => (await school()).contactHours,
    }),
  ],
  [
    'the contact for data protection',
    () => ({
      draw: async () => protectionBase((await school()).dataProtection),
      save: (mark, base) =>
        setDataProtection(ctx(), owners().school, { ...DELEGATE, name: `Déléguée ${mark}` }, base),
      read: async () => (await school()).dataProtection?.name,
    }),
  ],
  [
    'the time of the staff',
    () => ({
      draw: async () => minutesBase((await getStaffMinutes({ db: test.db }, principal)).typed),
      save: (mark, base) => setStaffMinutes(ctx(), principal, { principal: 60 + mark }, base),
      read: async () => (await getStaffMinutes({ db: test.db }, principal)).typed.principal,
    }),
  ],
  ...(['school', 'region'] as const).flatMap((who): [string, () => Form][] => [
    [
      `the sender of a ${who}`,
      () => ({
        draw: async () => rowBase((await getSender({ db: test.db }, owners()[who])).own),
        save: (mark, base) =>
          saveSender(
            ctx(),
            owners()[who],
            { ...SERVER, ...NO_ACCOUNT, ...NO_PACE, fromName: `Nom ${mark}` },
            base,
          ),
        read: async () => (await getSender({ db: test.db }, owners()[who])).own?.fromName,
      }),
    ],
    [
      `the ENT of a ${who}`,
      () => ({
        draw: async () => rowBase((await getEnt({ db: test.db }, owners()[who])).own),
        save: (mark, base) =>
          saveEnt(
            ctx(),
            owners()[who],
            { ...BY_HAND, ...NO_PACE, product: mark % 2 === 0 ? 'skolengo' : 'other' },
            base,
          ),
        read: async () => (await getEnt({ db: test.db }, owners()[who])).own?.product,
      }),
    ],
  ]),
];

const CHANGED = { ok: false, problem: { code: 'settings_changed' } };

describe('two people at the same settings', () => {
  it.each(FORMS)('never overwrite each other unseen: %s', async (_, open) => {
    const form = open();
    const drawn = await form.draw();
    expect(await form.save(1, drawn)).toMatchObject({ ok: true });
    const first = await form.read();
    expect(await form.save(2, drawn)).toEqual(CHANGED);
    expect(await form.read()).toEqual(first);
    // Who has seen what the other has saved may change it; and who drew no form is asked nothing.
    expect(await form.save(2, await form.draw())).toMatchObject({ ok: true });
    expect(await form.read()).not.toEqual(first);
    expect(await form.save(3)).toMatchObject({ ok: true });
  });

  it.each(FORMS)('in the same instant: one is told, %s', async (_, open) => {
    const form = open();
    const drawn = await form.draw();
    const both = await Promise.all([form.save(4, drawn), form.save(5, drawn)]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both).toContainEqual(CHANGED);
  });

  it('are told too when what they change has been taken away', async () => {
    const form = FORMS.find(([name]) => name === 'the ENT of a school')?.[1]();
    const drawn = await form?.draw();
    await removeEnt(ctx(), owners().school);
    expect(await form?.save(6, drawn)).toEqual(CHANGED);
    expect(await form?.read()).toBeUndefined();
  });
});
