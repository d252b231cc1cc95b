import { describe, expect, it } from 'vitest';
import { findLinkFault } from './find-link-fault';

describe('the form of a link', () => {
  it.each([
    'https://www.college.fr/educonnect',
    'https://cas.mon-ent-occitanie.fr/login?service=https://www.college.fr/',
    'https://fr.wikipedia.org/wiki/Palier_(architecture)',
    'https://www.college.fr:8443/x',
    '',
    'not a link',
  ])('has nothing wrong: %s', (link) => {
    expect(findLinkFault(link)).toBeUndefined();
  });

  it.each([
    ['http://www.college.fr', 'link_insecure'],
    ['https://https://www.college.fr', 'link_doubled'],
    ['https://www.college.fr/mon lien', 'link_blank'],
    ['https://www.college.fr/aide.', 'link_glued'],
    ['https://www.college.fr/aide)', 'link_glued'],
    ['https://www.college.fr/»', 'link_glued'],
    ['https://www.ent.fr@ailleurs.com/', 'link_user'],
    ['https://www.сollege.fr', 'link_lookalike'],
    ['https://www.xn--ollege-1of.fr', 'link_lookalike'],
    ['https://serveur', 'link_local'],
    ['https://ent.local', 'link_local'],
    ['https://intranet.college.lan/x', 'link_local'],
    ['http://localhost:3000', 'link_local'],
    ['http://192.168.1.4/x', 'link_local'],
    ['http://172.16.0.1', 'link_local'],
    ['http://172.32.0.1', 'link_number'],
    ['http://100.64.0.1', 'link_local'],
    ['http://100.128.0.1', 'link_number'],
    // Numbers in other clothes are numbers: 127.0.0.1 twice.
    ['http://2130706433/', 'link_local'],
    ['http://0x7f.1/', 'link_local'],
    ['http://[::1]/', 'link_number'],
    ['https://www..fr/', 'link_shape'],
    ['https://www.college.f/', 'link_shape'],
    ['https://mon_college.fr/', 'link_shape'],
  ])('is told: %s, %s', (link, code) => {
    expect(findLinkFault(link)?.code).toBe(code);
  });
});
