import { describe, expect, it } from 'vitest';
import { readSettings, toAddressLines } from './read-form';

describe('the settings form', () => {
  it('reads every field, trimmed, and takes a missing one for empty', () => {
    const form = new FormData();
    form.append('name', '  Collège des Tisserands ');
    expect(readSettings(form)).toMatchObject({ name: 'Collège des Tisserands', entUrl: '' });
  });

  it('cuts an address into its lines as any browser sends them, without empty ones', () => {
    expect(toAddressLines('12 rue des Tisserands\r\n\r\n  31999 VILLENEUVE \n')).toEqual([
      '12 rue des Tisserands',
      '31999 VILLENEUVE',
    ]);
    expect(toAddressLines('')).toEqual([]);
  });
});
