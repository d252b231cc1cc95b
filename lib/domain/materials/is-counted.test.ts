import { describe, expect, it } from 'vitest';
import { isCountedVisit } from './is-counted';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const visit = (agent: string, rest: Record<string, string> = {}, method = 'GET') =>
  isCountedVisit({ method, headers: new Headers({ ...(agent && { 'user-agent': agent }), ...rest }) });

describe('a visit of a public address', () => {
  it.each([
    PHONE,
    'Mozilla/5.0 (Linux; Android 14; SM-A146P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  ])('is counted when a browser of a person makes it: %s', (agent) => {
    expect(visit(agent)).toBe(true);
  });

  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
    'WhatsApp/2.23.20.0',
    'facebookexternalhit/1.1',
    'TelegramBot (like TwitterBot)',
    'curl/8.5.0',
    'python-requests/2.32',
    '',
  ])('is not when a program makes it: %s', (agent) => {
    expect(visit(agent)).toBe(false);
  });

  it('is not when it only asks for the head, or fetches ahead', () => {
    expect(visit(PHONE, {}, 'HEAD')).toBe(false);
    expect(visit(PHONE, { 'sec-purpose': 'prefetch;prerender' })).toBe(false);
    expect(visit(PHONE, { purpose: 'prefetch' })).toBe(false);
  });
});
