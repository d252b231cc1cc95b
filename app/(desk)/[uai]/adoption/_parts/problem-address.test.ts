import { describe, expect, it } from 'vitest';
import { isFamilyPage } from './problem-address';

describe('the page that a form of families brings back', () => {
  it('is one of the school’s own, written as an address is', () => {
    const isOwn = (path: string) => isFamilyPage('0319901U', path);
    expect(isOwn('/0319901U/adoption/familles/appels?classe=6%C3%A8A&f=e1')).toBe(true);
    for (const path of [
      ...['', '/0319903W/adoption/familles', '//evil.example/0319901U/adoption/', 'javascript:alert(1)'],
      ...['/0319901U/adoption//evil.example', '/0319901U/adoption/\\evil.example'],
      ...['/0319901U/adoption/familles\r\nx-a: b', '/0319901U/adoption/classes/6è', '/0319901U/adoption/ a'],
    ]) {
      expect([path, isOwn(path)]).toEqual([path, false]);
    }
  });
});
