import { describe, expect, it } from 'vitest';
import { listWarnings } from './list-warnings';
import { getPiece } from './pieces';

const banner = getPiece('banniere-ent');
const poster = getPiece('affiche-reunion');
const codes = (...args: Parameters<typeof listWarnings>) => listWarnings(...args).map(({ code }) => code);

describe('a warning', () => {
  it('is given for a link that families could not open, or that browsers distrust', () => {
    const link = (text: string) => codes(banner, { link: text }, '2026-11-09');
    expect(link('https://www.college.fr/educonnect')).toEqual([]);
    expect(link('http://www.college.fr')).toEqual(['link_insecure']);
    for (const local of [
      'https://serveur',
      'http://192.168.1.4/x',
      'https://ent.local',
      'http://localhost:3000',
    ])
      expect(link(local)).toEqual(['link_local']);
  });

  it('is given for words in braces that nothing fills, and none for those that are filled', () => {
    const lead = (text: string, date?: string) =>
      codes(poster, { lead: text, ...(date ? { date } : {}) }, '2026-11-09');
    expect(lead('Ouvrez {ent} avant le {date}.', '2026-12-01')).toEqual([]);
    expect(lead('Ouvrez {ENT}.')).toEqual(['braces_left']);
    expect(lead('Avant le {date}.')).toEqual(['braces_left']);
  });

  it('is given for a day that has passed, not for today', () => {
    expect(codes(poster, { date: '2026-11-08' }, '2026-11-09')).toEqual(['day_past']);
    expect(codes(poster, { date: '2026-11-09' }, '2026-11-09')).toEqual([]);
  });
});
