import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, describe, expect, it } from 'vitest';
import { startLeaseHolder } from '@/db/testing/lease-holder';
import { findPackage, prepareBinaries } from './binaries';
import { connectOrStart } from './lease';
import { isAlive } from './process-info';
import { findRunAs } from './run-as';

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];

function newFolder(name = 'data', parentMode = 0o755): string {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'palier-test-'));
  fs.chmodSync(parent, parentMode);
  folders.push(parent);
  return path.join(parent, name);
}

const pidFile = (dataDir: string) => path.join(dataDir, 'postgres', 'postmaster.pid');
const postmasterPid = (dataDir: string) => Number.parseInt(fs.readFileSync(pidFile(dataDir), 'utf8'), 10);

async function query<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  return work(sql).finally(() => sql.end());
}

async function until(what: () => boolean, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!what()) {
    if (Date.now() > deadline) throw new Error(`did not happen within ${timeoutMs} ms: ${what}`);
    await sleep(30);
  }
}

/** Processes whose command line names the folder: the guardian; and the server that works in it. */
function guardianPids(dataDir: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((l) => l.includes('guardian.ts') && l.includes(dataDir))
    .map((l) => Number.parseInt(l, 10));
}

afterEach(() => {
  for (const folder of folders.splice(0)) {
    for (const pid of guardianPids(folder)) process.kill(pid, 'SIGKILL');
    const data = path.join(folder, 'data');
    if (fs.existsSync(pidFile(data)) && isAlive(postmasterPid(data)))
      process.kill(postmasterPid(data), 'SIGKILL');
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

describe('the embedded database', { timeout: 60_000 }, () => {
  it('is made on the first start, found again on the second, and leaves no process behind', async () => {
    const dataDir = newFolder();
    const first = await connectOrStart(dataDir);
    await query(first.ownerUrl, (sql) => sql`create table kept as select 42 as n`);
    const pid = postmasterPid(dataDir);
    await first.release();
    expect(isAlive(pid)).toBe(false);
    await until(() => guardianPids(dataDir).length === 0);

    const second = await connectOrStart(dataDir);
    expect(await query(second.ownerUrl, (sql) => sql`select n from kept`)).toEqual([{ n: 42 }]);
    await second.release();
  });

  it('answers only to its password', async () => {
    const lease = await connectOrStart(newFolder());
    const url = new URL(lease.ownerUrl);
    url.password = 'wrong';
    await expect(query(url.href, (sql) => sql`select 1`)).rejects.toMatchObject({ code: '28P01' });
    await lease.release();
  });

  it('is one and the same for all who start at once, and stops with the last', async () => {
    const dataDir = newFolder();
    const leases = await Promise.all([1, 2, 3, 4].map(() => connectOrStart(dataDir)));
    const other = await startLeaseHolder(dataDir);
    expect(new Set([...leases.map((l) => l.ownerUrl), other.url]).size).toBe(1);
    const pid = postmasterPid(dataDir);
    for (const lease of leases) await lease.release();
    // Started by a process that has left, used by one that came later.
    expect(await query(other.url, (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
    await other.release();
    expect(isAlive(pid)).toBe(false);
  });

  it('can be asked for while it stops', async () => {
    const dataDir = newFolder();
    const first = await connectOrStart(dataDir);
    const [, second] = await Promise.all([first.release(), sleep(5).then(() => connectOrStart(dataDir))]);
    expect(await query(second.ownerUrl, (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
    await second.release();
  });

  it('stops by itself when whoever needed it is killed with -9', async () => {
    const dataDir = newFolder();
    const holder = await startLeaseHolder(dataDir);
    const pid = postmasterPid(dataDir);
    await holder.kill();
    await until(() => !isAlive(pid) && guardianPids(dataDir).length === 0);
    expect(fs.existsSync(pidFile(dataDir))).toBe(false);
  });

  it('is adopted when its guardian was killed with -9', async () => {
    const dataDir = newFolder();
    const lease = await connectOrStart(dataDir);
    const pid = postmasterPid(dataDir);
    for (const guardian of guardianPids(dataDir)) process.kill(guardian, 'SIGKILL');
    await lease.lost;
    expect(isAlive(pid)).toBe(true);
    const next = await connectOrStart(dataDir);
    expect(next.ownerUrl).toBe(lease.ownerUrl);
    expect(postmasterPid(dataDir)).toBe(pid);
    await next.release();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts again at the same address when the server dies', async () => {
    const dataDir = newFolder();
    const lease = await connectOrStart(dataDir);
    await query(lease.ownerUrl, (sql) => sql`create table kept as select 42 as n`);
    const pid = postmasterPid(dataDir);
    process.kill(pid, 'SIGKILL');
    await until(() => fs.existsSync(pidFile(dataDir)) && postmasterPid(dataDir) !== pid);
    const again = await connectOrStart(dataDir);
    expect(again.ownerUrl).toBe(lease.ownerUrl);
    await until(() => fs.readFileSync(pidFile(dataDir), 'utf8').includes('ready'));
    expect(await query(lease.ownerUrl, (sql) => sql`select n from kept`)).toEqual([{ n: 42 }]);
    await lease.release();
    await again.release();
  });

  it.each(['a number nobody has', 'a number that another program has got since'])(
    'ignores a stale postmaster.pid with %s',
    async (which) => {
      const dataDir = newFolder();
      const first = await connectOrStart(dataDir);
      const text = fs.readFileSync(pidFile(dataDir), 'utf8');
      await first.release();
      const owner = fs.statSync(path.join(dataDir, 'postgres'));
      const stranger = spawn('sleep', ['60'], isRoot ? { uid: owner.uid, gid: owner.gid } : {});
      const pid = which === 'a number nobody has' ? 4_000_000 : stranger.pid;
      fs.writeFileSync(pidFile(dataDir), text.replace(/^\d+/, String(pid)), { mode: 0o600 });
      fs.chownSync(pidFile(dataDir), owner.uid, owner.gid);
      const second = await connectOrStart(dataDir);
      expect(await query(second.ownerUrl, (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
      await second.release();
      stranger.kill();
    },
  );

  it('lives in a folder with spaces and accents, of mode 0700, below a folder of mode 0700', async () => {
    const dataDir = newFolder("les données de l'école", 0o700);
    const lease = await connectOrStart(dataDir);
    expect(fs.statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(await query(lease.ownerUrl, (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
    await lease.release();
  });

  it('says that the data belong to another version of PostgreSQL, and leaves them as they are', async () => {
    const dataDir = newFolder();
    await (await connectOrStart(dataDir)).release();
    const version = path.join(dataDir, 'postgres', 'PG_VERSION');
    fs.writeFileSync(version, '17\n');
    await expect(connectOrStart(dataDir)).rejects.toMatchObject({
      code: 'database_version',
      detail: { found: 17, expected: 18 },
    });
    expect(fs.readFileSync(version, 'utf8')).toBe('17\n');
  });

  it('writes no statement and no row into its log', async () => {
    const dataDir = newFolder();
    const lease = await connectOrStart(dataDir);
    await query(lease.ownerUrl, async (sql) => {
      await sql`create table person (name text primary key)`;
      await sql`insert into person values ('Dupont')`;
      await expect(sql`insert into person values ('Dupont')`).rejects.toThrow();
    });
    await lease.release();
    const log = fs.readFileSync(path.join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Dupont');
  });

  it.runIf(isRoot)(
    'started by root runs as a plain user, also for one who is plain from the start',
    async () => {
      const dataDir = newFolder();
      const lease = await connectOrStart(dataDir);
      const runsAs = execFileSync('ps', ['-o', 'uid=', '-p', String(postmasterPid(dataDir))], {
        encoding: 'utf8',
      });
      expect(Number(runsAs)).toBe(fs.statSync(path.join(dataDir, 'postgres')).uid);
      expect(Number(runsAs)).not.toBe(0);
      await lease.release();

      const plain = newFolder();
      fs.mkdirSync(plain, { mode: 0o700 });
      fs.chownSync(plain, 65534, 65534);
      const holder = await startLeaseHolder(plain, { uid: 65534, gid: 65534 });
      expect(await query(holder.url, (sql) => sql`select 1 as n`)).toEqual([{ n: 1 }]);
      await holder.release();
    },
  );
});

describe("PostgreSQL's programs", { timeout: 60_000 }, () => {
  function installCopy(mode: number): { native: string; name: string } {
    const shipped = findPackage();
    const folder = newFolder('package', mode);
    fs.cpSync(shipped.native, path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    for (const file of fs.readdirSync(path.join(folder, 'native/lib'))) {
      const full = path.join(folder, 'native/lib', file);
      if (fs.lstatSync(full).isSymbolicLink()) fs.unlinkSync(full);
    }
    return { native: path.join(folder, 'native'), name: `test-${path.basename(path.dirname(folder))}` };
  }

  it('get their library links when npm ran no install script', () => {
    const shipped = installCopy(0o755);
    expect(fs.existsSync(path.join(shipped.native, 'lib/libpq.so.5'))).toBe(false);
    const binaries = prepareBinaries(newFolder(), findRunAs('/nowhere'), shipped);
    expect(binaries.postgres.startsWith(shipped.native)).toBe(true);
    expect(fs.existsSync(path.join(shipped.native, 'lib/libpq.so.5'))).toBe(true);
  });

  it.runIf(isRoot)(
    'are copied to a readable place when the application folder is closed to their user',
    () => {
      const shipped = installCopy(0o700);
      const dataDir = newFolder();
      fs.mkdirSync(dataDir);
      const binaries = prepareBinaries(dataDir, findRunAs('/nowhere'), shipped);
      expect(binaries.postgres.startsWith(shipped.native)).toBe(false);
      const home = path.join(path.dirname(binaries.postgres), '../..');
      expect(fs.statSync(home).mode & 0o022).toBe(0);
      expect(prepareBinaries(dataDir, findRunAs('/nowhere'), shipped)).toEqual(binaries);
      fs.rmSync(home, { recursive: true });
    },
  );

  it('say so when no place will do', () => {
    const shipped = { native: newFolder('nothing'), name: 'test-nothing' };
    fs.mkdirSync(shipped.native);
    expect(() => prepareBinaries(newFolder(), undefined, shipped)).toThrow(
      expect.objectContaining({ code: 'binaries_unusable' }),
    );
  });
});
