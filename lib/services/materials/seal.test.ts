import { describe, expect, it } from 'vitest';
import { seal, unseal } from './seal';

const KEY = 'k'.repeat(32);
const thing = { schoolUai: '0319901U', jobId: 'a', what: 'secret' as const };
const bytes = Buffer.from('identifiant m.dupont, code Xy12');

describe('what a print run keeps', () => {
  it('opens again as it was, and looks different each time', () => {
    const sealed = seal(bytes, thing, KEY);
    expect(Buffer.from(unseal(sealed, thing, KEY) ?? [])).toEqual(bytes);
    expect(seal(bytes, thing, KEY)).not.toBe(sealed);
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('dupont');
  });

  it('opens for no other school, run, use or key, and not once a bit has changed', () => {
    const sealed = seal(bytes, thing, KEY);
    expect(unseal(sealed, { ...thing, schoolUai: '0319903W' }, KEY)).toBeUndefined();
    expect(unseal(sealed, { ...thing, jobId: 'b' }, KEY)).toBeUndefined();
    expect(unseal(sealed, { ...thing, what: 'part' }, KEY)).toBeUndefined();
    expect(unseal(sealed, thing, 'l'.repeat(32))).toBeUndefined();
    const broken = Buffer.from(sealed, 'base64');
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
    expect(unseal(broken.toString('base64'), thing, KEY)).toBeUndefined();
    expect(unseal('', thing, KEY)).toBeUndefined();
  });
});
