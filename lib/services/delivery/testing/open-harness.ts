import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { closeDatabase, openDatabase } from '@/db/client';
import type { SchoolScope } from '@/db/scope';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { openSmtpMailer } from '@/lib/adapters/mail/open-smtp-mailer';
import type { Audience } from '@/lib/domain/campaign/types';
import { confirmWave } from '../../campaign/confirm-wave';
import { createWave } from '../../campaign/create-wave';
import { openSink } from '../../campaign/testing/open-sink';
import { type PlantedChild, plantSchool } from '../../campaign/testing/plant-school';
import type { WaveInput } from '../../campaign/wave-input';
import { getWave } from '../get-wave';
import type { SendContext } from '../types';

/** Monday 23 November 2026, 10:00 in Paris. */
export const NOW = new Date('2026-11-23T09:00:00Z');
export const CONTENT = { subject: 'Votre compte EduConnect', body: 'Bonjour.' };

/** For tests: so many children of one guardian each, `e000` with `r000` and so on. */
export const listChildren = (count: number): PlantedChild[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `e${String(i).padStart(3, '0')}`,
    classCode: '6A',
    guardians: [{ id: `r${String(i).padStart(3, '0')}` }],
  }));

/** A server that takes its time, never the same: at no moment are all connections idle. */
export const takeTime = (count: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, 15 + ((count * 7) % 11)));

/** What a planted wave asks for besides its text. */
export type WaveOptions = Pick<
  Partial<WaveInput>,
  'channel' | 'templateId' | 'holdBackPercent' | 'holdBackDays' | 'reminders'
> & {
  force?: boolean;
  until?: string;
};

export type Harness = Awaited<ReturnType<typeof openHarness>>;

/** For tests: a database, a mail server and a clock to send waves with. */
export async function openHarness() {
  const database = await createTestDatabase();
  // Of the senders, apart from those who interrupt them.
  const senders = openDatabase(database.appUrl, { max: 12 });
  const sink = await openSink();
  const mailer = openSmtpMailer(sink.url);
  let schools = 0;
  const harness = {
    database,
    sink,
    now: NOW,
    verbs: () => ({ db: database.db, now: harness.now, newId: randomUUID }),
    ctx: (change: Partial<SendContext> = {}): SendContext => ({
      db: senders,
      publicUrl: 'https://palier.example',
      secretKey: 'k'.repeat(32),
      mailer,
      mailFrom: { name: 'Palier', address: 'ne-pas-repondre@palier.example' },
      clock: () => harness.now,
      signal: new AbortController().signal,
      concurrency: 3,
      ents: { allowPrivate: true, patienceMs: 500 },
      ...change,
    }),
    /** A school of its own with a wave that has been confirmed for now. */
    plantWave: async (
      children: readonly PlantedChild[],
      audience: Partial<Audience> = {},
      options: WaveOptions = {},
    ) => {
      schools += 1;
      const uai = `03199${String(schools).padStart(2, '0')}A`;
      const scope = await plantSchool(database.db, uai, children, NOW);
      const { waveId } = await harness.plantNext(scope, audience, options);
      return { scope, waveId, job: { waveId, force: options.force ?? true, run: 1 } };
    },
    /** Another wave of the same school. */
    plantNext: async (
      scope: SchoolScope,
      audience: Partial<Audience> = {},
      { force = true, until, ...content }: WaveOptions = {},
    ) => {
      const text = { title: 'Relance', audience, ...CONTENT, ...content };
      const made = await createWave(harness.verbs(), scope, text);
      if (!made.ok) throw new Error(made.problem.code);
      const { waveId } = made.value;
      const confirmed = await confirmWave(harness.verbs(), scope, {
        waveId,
        at: 'now',
        until,
        version: 1,
        force,
      });
      if (!confirmed.ok) throw new Error(confirmed.problem.code);
      return { waveId };
    },
    report: async (scope: SchoolScope, waveId: string) => {
      const read = await getWave(harness.verbs(), scope, { waveId });
      if (!read.ok) throw new Error(read.problem.code);
      return read.value;
    },
    jobs: () =>
      database.ownerDb.execute<{ run_at: string; payload: { run: number; waveId: string } }>(
        sql`select run_at, payload from graphile_worker._private_jobs order by id`,
      ),
    /** To whom the mail server has got something, in order. */
    written: () => sink.mails.map((m) => m.to).sort(),
    reset: async () => {
      harness.now = NOW;
      sink.reset();
      await database.ownerDb.execute(sql`delete from graphile_worker._private_jobs`);
    },
    close: async () => {
      mailer.close();
      await sink.close();
      await closeDatabase(senders);
      await database.drop();
    },
  };
  return harness;
}
