import { describe, expect, it } from 'vitest';
import { findLinkFault, isShouting, listLinkFaults } from './find-in-text';

describe('a link', () => {
  it.each([
    ['https://www.exemple.fr/page?x=1', undefined],
    ['www.exemple.fr', undefined],
    ['http://exemple.fr', 'link_insecure'],
    ['https://intranet.local/x', 'link_local'],
    ['https://192.168.1.4/', 'link_local'],
    ['https://exemple', 'link_broken'],
    ['https://', 'link_broken'],
    ['https:/exemple.fr', 'link_broken'],
    ['https://exemple..fr', 'link_broken'],
    ['https://nom:secret@exemple.fr', 'link_broken'],
    ['javascript:alert(1)', 'link_broken'],
    ['mailto:a@b.fr', 'link_broken'],
  ])('%s: %s', (link, fault) => {
    expect(findLinkFault(link)).toBe(fault);
  });

  it('is found in a sentence, without the sign that ends it', () => {
    const text = 'Voir https://exemple.fr/a. Ou (http://exemple.fr) et https://exemple !';
    expect(listLinkFaults(text)).toEqual([
      { link: 'http://exemple.fr', fault: 'link_insecure' },
      { link: 'https://exemple', fault: 'link_broken' },
    ]);
  });
});

describe('a raised voice', () => {
  it.each([
    ['URGENT : activez votre compte EduConnect', false],
    ['URGENT ACTIVEZ', true],
    ['URGENT !!', true],
    ['Votre compte ENT et SMS, FALC', false],
    ['DERNIER RAPPEL avant la bascule', true],
    ['Bonjour !', false],
    ['Vraiment ?!', true],
  ])('%s: %s', (text, expected) => {
    expect(isShouting(text)).toBe(expected);
  });
});
