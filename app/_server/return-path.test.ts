import { describe, expect, it } from 'vitest';
import { readReturnPath, signInAddress } from './return-path';

describe('where signing in leads back to', () => {
  it.each(['/0319901U', '/0319901U/adoption/classes/6A?familles=toutes', '/region?tri=nom'])(
    'is the page %s that was asked for',
    (path) => expect(readReturnPath(path)).toBe(path),
  );

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/..//evil.example\n',
    '/connexion?retour=/connexion',
    '/deconnexion',
    '/api/desk/0319901U/lettres',
    '/',
    '',
    `/${'a'.repeat(3000)}`,
    ['/0319901U'],
    null,
  ])('is never %j', (path) => expect(readReturnPath(path)).toBeUndefined());

  it('stays in one address', () => {
    expect(signInAddress('/0319901U/plan?a=1&b=2')).toBe(
      '/connexion?retour=%2F0319901U%2Fplan%3Fa%3D1%26b%3D2',
    );
    expect(signInAddress('/')).toBe('/connexion');
    expect(signInAddress(null)).toBe('/connexion');
  });
});
