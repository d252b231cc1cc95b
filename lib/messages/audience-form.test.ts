import { describe, expect, it } from 'vitest';
import { describeEmpty, describePressure } from './audience-form';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const limits = { hours: 48, perFortnight: 3 };
const at = (minute: string) => new Date(`2026-11-25T09:${minute}Z`);
const said = (...given: Parameters<typeof describePressure>) => describePressure(...given).map(plain);

describe('those who wait', () => {
  it('are told with the moment from which they get the message, and that of the last when it is another', () => {
    const waiting = { count: 9, firstAt: at('00:00'), lastAt: at('00:30') };
    expect(said({ limits, waiting, without: 0 }, 'Europe/Paris')).toEqual([
      '9 personnes ont reçu un message il y a moins de 48 h, ou déjà 3 en quatorze jours : elles recevront celui-ci à partir du mercredi 25 novembre 2026 à 10 h 00.',
    ]);
    const later = { count: 1, firstAt: at('00:00'), lastAt: at('05:00') };
    expect(said({ limits, waiting: later, without: 1 }, 'Europe/Paris')).toEqual([
      '1 personne a reçu un message il y a moins de 48 h, ou déjà 3 en quatorze jours : elle recevra celui-ci à partir du mercredi 25 novembre 2026 à 10 h 00, la dernière le mercredi 25 novembre 2026 à 10 h 05.',
      '1 personne a reçu trop de messages récemment et devrait attendre plus d’une semaine : la vague se terminera sans elle.',
    ]);
  });

  it('are not spoken of when there are none', () => {
    expect(said({ limits, waiting: null, without: 0 }, 'Europe/Paris')).toEqual([]);
  });
});

describe('an audience of nobody', () => {
  it('names the criterion that leaves nobody, and what would be without it', () => {
    const chip = { kind: 'chip' as const, reason: 'recent_contact' as const, before: 12, without: 11 };
    expect(plain(describeEmpty(chip))).toBe(
      'Personne : le critère « dernier message reçu » écarte les 12 personnes qui restaient. Sans lui, 11 personnes recevraient le message.',
    );
    expect(plain(describeEmpty({ ...chip, before: 1, without: 0 }))).toBe(
      'Personne : le critère « dernier message reçu » écarte la seule personne qui restait. Même sans lui, il ne resterait personne à qui écrire.',
    );
    expect(plain(describeEmpty(chip, 'pupils'))).toBe(
      'Personne : le critère « dernier message reçu » écarte les 12 personnes qui restaient.',
    );
  });
});
