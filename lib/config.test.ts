import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from './config';

let cwd = '';
beforeEach(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), 'palier-config-'));
});
afterEach(() => fs.rmSync(cwd, { recursive: true }));

const read = (environment: Record<string, string | undefined> = {}) => readConfig(environment, cwd);
const refusalOf = (environment: Record<string, string>) => {
  try {
    read(environment);
  } catch (error) {
    return error as { code: string; detail: Record<string, string>; message: string };
  }
  throw new Error('nothing was refused');
};

const PRODUCTION = {
  PALIER_ENV: 'production',
  DATABASE_URL: 'postgres://owner:pw@db.example.org/palier',
  NEXTAUTH_URL: 'https://palier.example.org/',
  NEXTAUTH_SECRET: 'a'.repeat(32),
  PALIER_SECRET_KEY: 'b'.repeat(32),
  MAIL_FROM: 'Palier <palier@example.org>',
  SMTP_URL: 'smtp://mail.example.org:587',
};

describe('without any variable', () => {
  it('everything is made up: port 3000 on this machine only, secrets in .data, mail in the local mailbox', () => {
    const config = read();
    expect(config).toMatchObject({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      dataDir: path.join(cwd, '.data'),
      mailboxDir: path.join(cwd, '.data/mailbox'),
      localMailbox: true,
      ownerDatabaseUrl: undefined,
      publicUrl: 'http://localhost:3000',
    });
    expect(config.secretKey).not.toBe(config.nextAuthSecret);
  });

  it('the same secrets are found again', () => {
    expect(read().secretKey).toBe(read().secretKey);
    expect(fs.statSync(path.join(cwd, '.data/secrets.json')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.join(cwd, '.data')).mode & 0o777).toBe(0o700);
  });

  it('the database is not known before somebody has started it', () => {
    expect(() => read().appDatabaseUrl).toThrow(expect.objectContaining({ code: 'no_database' }));
  });
});

describe('in production', () => {
  it('nothing is made up and nothing is written', () => {
    expect(read(PRODUCTION)).toMatchObject({
      production: true,
      host: '::',
      localMailbox: false,
      publicUrl: 'https://palier.example.org',
      nextAuthSecret: PRODUCTION.NEXTAUTH_SECRET,
    });
    expect(fs.readdirSync(cwd)).toEqual([]);
  });

  it('all missing variables are named in one sentence', () => {
    const refusal = refusalOf({ PALIER_ENV: 'production', NEXTAUTH_SECRET: 'a'.repeat(32) });
    expect(refusal.code).toBe('settings_missing');
    expect(refusal.detail.names).toBe(
      'DATABASE_URL, NEXTAUTH_URL, PALIER_SECRET_KEY, MAIL_FROM, SMTP_URL ou RESEND_API_KEY',
    );
    expect(refusal.message).toContain('DATABASE_URL, NEXTAUTH_URL');
    expect(fs.readdirSync(cwd)).toEqual([]);
  });

  it('an empty variable is a missing one', () => {
    expect(refusalOf({ ...PRODUCTION, MAIL_FROM: '' }).detail.names).toBe('MAIL_FROM');
  });

  it('is chosen by PALIER_ENV alone: the demo runs a production build', () => {
    expect(read({ NODE_ENV: 'production' }).production).toBe(false);
  });

  it('a web machine needs only the application’s own database URL', () => {
    const { DATABASE_URL, ...others } = PRODUCTION;
    const appUrl = 'postgres://app:pw@db.example.org/palier';
    const config = read({ ...others, DATABASE_APP_URL: appUrl });
    expect([config.appDatabaseUrl, config.ownerDatabaseUrl, config.appRoleIsManaged]).toEqual([
      appUrl,
      undefined,
      true,
    ]);
  });
});

describe('the application’s database URL', () => {
  it('is derived from the owner’s and the secret key: same key, same password on every machine', () => {
    const url = new URL(read(PRODUCTION).appDatabaseUrl);
    expect([url.username, url.host, url.pathname]).toEqual([
      'palier_app_palier',
      'db.example.org',
      '/palier',
    ]);
    expect(read(PRODUCTION).appDatabaseUrl).toBe(url.href);
    const other = new URL(read({ ...PRODUCTION, PALIER_SECRET_KEY: 'c'.repeat(32) }).appDatabaseUrl);
    expect(other.password).not.toBe(url.password);
    expect(url.password).not.toContain('pw');
  });
});

describe('a variable that is not valid', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/palier'],
    ['NEXTAUTH_URL', 'palier.example.org'],
    ['NEXTAUTH_SECRET', 'short'],
    ['PALIER_ENV', 'live'],
    ['SMTP_URL', 'mail.example.org'],
  ])('%s=%s is refused by its name, and its value is not repeated', (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal).toMatchObject({ code: 'setting_invalid', detail: { name } });
    expect(refusal.message).not.toContain(value);
  });
});

describe('the data folder', () => {
  it('is taken from PALIER_DATA_DIR, from where one stands', () => {
    expect(read({ PALIER_DATA_DIR: 'here' }).dataDir).toBe(path.join(cwd, 'here'));
    expect(
      read({
        PALIER_DATA_DIR: '/tmp/palier-x',
        PALIER_SECRET_KEY: 'b'.repeat(32),
        NEXTAUTH_SECRET: 'a'.repeat(32),
      }).dataDir,
    ).toBe('/tmp/palier-x');
  });

  it('is else .data of the application, wherever the command is called from', () => {
    const home = path.join(cwd, 'application');
    fs.mkdirSync(home);
    expect(readConfig({ PALIER_HOME: home }, cwd).dataDir).toBe(path.join(home, '.data'));
  });

  it('that cannot be made is said to be so', () => {
    fs.writeFileSync(path.join(cwd, 'file'), '');
    expect(refusalOf({ PALIER_DATA_DIR: 'file/below' }).code).toBe('data_folder_denied');
  });
});
