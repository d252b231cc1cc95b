import { describe, expect, it } from 'vitest';
import { withSmallBody } from './small-body';

/** A body that comes in pieces and tells how much of it was read. */
function stream(pieces: number) {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (sent++ < pieces) controller.enqueue(new Uint8Array(4096));
      else controller.close();
    },
  });
  const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);
  return { request, read: () => sent };
}

describe('the body of a small form', () => {
  it('is handed on as it was, with its headers', async () => {
    const sent = new Request('http://localhost/a?b=1', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'c=1' },
      body: 'email=a%40b.fr',
    });
    const read = await withSmallBody(sent);
    expect(read?.url).toBe('http://localhost/a?b=1');
    expect(read?.headers.get('cookie')).toBe('c=1');
    expect(await read?.text()).toBe('email=a%40b.fr');
  });

  it('is refused when it goes on and on, and not read to its end', async () => {
    const { request, read } = stream(100_000);
    expect(await withSmallBody(request)).toBeUndefined();
    expect(read()).toBeLessThan(10);
  });

  it('may be missing', async () => {
    const sent = new Request('http://localhost/');
    expect(await withSmallBody(sent)).toBe(sent);
  });
});
