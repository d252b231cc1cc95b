import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideActivationRoutes, findMobileEnding } from './choose-activation-route';

const kinds = (holder: Parameters<typeof decideActivationRoutes>[0]) =>
  decideActivationRoutes(holder).map((route) => route.kind);

describe('the routes by which somebody can activate', () => {
  it('start with FranceConnect for a guardian, whatever the school knows', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), (mobile) => {
        expect(kinds({ kind: 'guardian', activated: false, mobile })[0]).toBe('france_connect');
      }),
    );
  });

  it('offer SMS when the school holds a mobile, and show its last two digits only', () => {
    const routes = decideActivationRoutes({ kind: 'guardian', activated: false, mobile: '+33639980142' });
    expect(routes.map((route) => route.kind)).toEqual(['france_connect', 'sms', 'school_notification']);
    expect(routes[1]).toEqual({ kind: 'sms', mobileEnding: '42' });
    expect(JSON.stringify(routes)).not.toContain('6399');
  });

  it('ask for the mobile when the school holds none', () => {
    for (const mobile of [undefined, null, '', '   ']) {
      expect(kinds({ kind: 'guardian', activated: false, mobile })).toEqual([
        'france_connect',
        'declare_mobile',
        'school_notification',
      ]);
    }
  });

  it('keep the notification by the school for the end', () => {
    for (const mobile of [null, '+33639980142']) {
      expect(kinds({ kind: 'guardian', activated: false, mobile }).at(-1)).toBe('school_notification');
    }
  });

  it('are the notification alone for a pupil', () => {
    expect(kinds({ kind: 'pupil', activated: false })).toEqual(['school_notification']);
  });

  it('are none for an activated account, which is never notified again', () => {
    expect(kinds({ kind: 'pupil', activated: true })).toEqual([]);
    expect(kinds({ kind: 'guardian', activated: true, mobile: '+33639980142' })).toEqual([]);
  });
});

describe('a number that receives text messages', () => {
  it.each([
    ['+33612345678', '78'],
    ['+33712345609', '09'],
    ['+262692123456', '56'],
    ['+262639123456', '56'],
    ['+590690123456', '56'],
    ['+594694123456', '56'],
    ['+596696123456', '56'],
    ['+4915112345678', '78'],
  ])('%s is taken', (mobile, ending) => expect(findMobileEnding(mobile)).toBe(ending));

  it.each([
    ['a landline in the field of the mobile', '+33561000000'],
    ['a box of an internet provider', '+33912345678'],
    ['an overseas landline', '+262262123456'],
    ['a number of too few digits', '+3361234567'],
    ['a number of too many digits', '+336123456789'],
    ['what could not be read as a number', '06 12 34 56 78'],
    ['a remark', 'voir avec la grand-mère'],
  ])('%s is not', (_, mobile) => expect(findMobileEnding(mobile)).toBeNull());
});
