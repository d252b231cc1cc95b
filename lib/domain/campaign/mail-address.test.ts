import { describe, expect, it } from 'vitest';
import { readMailAddress } from './mail-address';

describe('an e-mail address', () => {
  it('is trimmed and compared in lower case', () => {
    expect(readMailAddress('  Claire.Petit@Example.ORG ')).toBe('claire.petit@example.org');
    expect(readMailAddress("o'neil+ecole@mail.example.co.uk")).toBe("o'neil+ecole@mail.example.co.uk");
  });

  it.each<[string | null, string]>([
    ['', 'empty'],
    [null, 'missing'],
    ['claire.petit', 'without @'],
    ['claire@localhost', 'without a dot in the domain'],
    ['claire@@example.org', 'with two @'],
    ['claire petit@example.org', 'with a space'],
    ['a@example.org, b@example.org', 'two in one field'],
    ['claire.@example.org', 'with a dot before the @'],
    ['claire@-example.org', 'with a domain that starts with a hyphen'],
    ['claire@example.org\r\nBcc: all@example.org', 'with a line break'],
    ['prénom@example.org', 'with an accent'],
  ])('%j (%s) is no address', (raw) => {
    expect(readMailAddress(raw)).toBeNull();
  });

  it('has at most 64 characters before the @ and 254 in all', () => {
    expect(readMailAddress(`${'a'.repeat(64)}@example.org`)).not.toBeNull();
    expect(readMailAddress(`${'a'.repeat(65)}@example.org`)).toBeNull();
    const labels = `${'d'.repeat(59)}.`.repeat(4);
    const domain = (length: number) => `${labels}${'d'.repeat(length - labels.length - 3)}.fr`;
    expect(readMailAddress(`abcdef@${domain(247)}`)).toHaveLength(254);
    expect(readMailAddress(`abcdefg@${domain(247)}`)).toBeNull();
  });
});
