import { describe, expect, it } from 'vitest';
import { appDatabaseUrlFor, appRoleName } from './app-role';

describe('the application role', () => {
  it('is named after the database, so that several of one server do not share it', () => {
    expect(appRoleName('palier')).toBe('palier_app_palier');
    const names = ['palier', 'Palier', 'palier-test', 'palier_test', 'é'.repeat(80), `${'é'.repeat(80)}x`];
    const roles = names.map(appRoleName);
    expect(new Set(roles).size).toBe(names.length);
    // PostgreSQL cuts names at 63 bytes.
    for (const role of roles) expect(role).toMatch(/^[a-z0-9_]{1,63}$/);
  });

  it('keeps the server, the port, the database and the options of the owner’s URL', () => {
    const owner = 'postgres://o%40x:p%2Fw@db:6543/my%20base?sslmode=require';
    const url = new URL(appDatabaseUrlFor(owner, 'k'.repeat(32)));
    expect([url.host, url.pathname, url.search]).toEqual(['db:6543', '/my%20base', '?sslmode=require']);
    expect(url.username).toBe(appRoleName('my base'));
  });

  it('is another one, with another password, for the database that a bare URL means', () => {
    expect(new URL(appDatabaseUrlFor('postgres://owner:pw@db', 'k'.repeat(32))).username).toBe(
      'palier_app_owner',
    );
  });
});
