import { afterEach, describe, expect, it } from 'vitest';
import { SUPPRESSING } from '@/lib/domain/delivery/types';
import { describeFailure, describeWaiting } from '@/lib/messages/failures';
import { ENT_WAY } from './ent/testing/ent-way';
import { RESEND_WAY } from './mail/testing/resend-way';
import { SMTP_WAY } from './mail/testing/smtp-way';
import type { Outlet } from './testing/way-out';

/*
 * What every way out owes the engine, whatever its provider does: an answer and never a throw, the right class of failure,
 * an address given up only when nobody reads there, a word when it may have been taken all the same, no second copy that
 * cannot be told from the first, and a sentence for the screen. A way out that is added has its cases as data.
 */

const opened: Outlet[] = [];
afterEach(() => {
  for (const outlet of opened.splice(0)) outlet.close();
});
const track = async (opening: Promise<Outlet>): Promise<Outlet> => {
  const outlet = await opening;
  opened.push(outlet);
  return outlet;
};

describe.each([SMTP_WAY, RESEND_WAY, ENT_WAY])('$name', ({ channel, open, openLosing, repeat, cases }) => {
  it('delivers one message once, and waits for a provider that is slow', async () => {
    const outlet = await track(open(60));
    expect(await outlet.attempt()).toMatchObject({ ok: true });
    expect(outlet.copies()).toHaveLength(1);
  });

  it.each(cases)(
    'answers %s with the right class of failure',
    async (_situation, opening, failure, code, uncertain) => {
      const told = await (await track(opening())).attempt();
      expect(told).toMatchObject({ ok: false, failure, code });
      expect('uncertain' in told).toBe(uncertain !== undefined);
      expect(SUPPRESSING.includes(code)).toBe(code === 'recipient_refused');
      expect(describeFailure(code, channel)).toMatch(/\p{L}{4}/u);
      expect(describeWaiting(code, 3, channel)).toMatch(/^3\smessages attendent.*\.$/u);
      // Who writes in the ENT has set no mail server.
      if (channel === 'ent_message') expect(describeWaiting(code, 3, channel)).not.toMatch(/serveur/);
    },
  );

  it('repeats a message whose answer was lost so that nobody has two to read', async () => {
    const outlet = await track(openLosing());
    expect(await outlet.attempt()).toMatchObject({ ok: false, failure: 'passing' });
    expect(outlet.copies()).toHaveLength(1);
    outlet.recover();
    expect(await outlet.attempt()).toMatchObject({ ok: true });
    expect(outlet.copies()).toHaveLength(repeat === 'reaches nobody again' ? 1 : 2);
    expect(new Set(outlet.copies()).size).toBe(1);
  });
});
