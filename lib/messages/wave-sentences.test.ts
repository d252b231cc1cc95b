import { describe, expect, it } from 'vitest';
import { formatWallClock } from './campaign-pages';
import {
  countReached,
  describeDeparture,
  describeExpected,
  describeNextAttempt,
  describeOutcome,
} from './wave-sentences';

/** Ordinary spaces, to read the expectations. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const whole = ({ first, rest }: { first: string; rest: string }) => plain(first + rest);

describe('the sentence of a wave that has not left', () => {
  it('says how many get it when, and gives every reason of the others, the most frequent first', () => {
    const at = formatWallClock('2026-11-23', '17:30');
    expect(whole(describeExpected(52, { no_address: 12, activated: 285 }, { at }))).toBe(
      '52 responsables recevront ce message lundi 23 novembre 2026 à 17 h 30 ; 297 sont exclus : 285 ont déjà activé leur compte et 12 n’ont pas d’adresse e-mail valide.',
    );
  });

  it('promises nothing for a draft, and agrees with one person', () => {
    expect(whole(describeExpected(1, { opted_out: 1 }, 'draft'))).toBe(
      '1 responsable recevrait ce message s’il partait maintenant ; 1 serait exclu : 1 s’est opposé aux rappels.',
    );
  });

  it('names nobody left out when there is nobody', () => {
    expect(whole(describeExpected(3, {}, { at: 'dès maintenant' }))).toBe(
      '3 responsables recevront ce message dès maintenant.',
    );
  });
});

describe('the departure in words', () => {
  const scheduledAt = new Date('2026-11-23T16:30:00Z');
  const nextAttemptAt = new Date('2026-11-24T06:00:00Z');

  it('is what was asked, on the school’s clock', () => {
    const wave = { scheduledAt, nextAttemptAt: null, delay: null };
    expect(plain(describeDeparture(wave, 'Europe/Paris'))).toBe(
      'Départ prévu lundi 23 novembre 2026 à 17 h 30.',
    );
    expect(plain(describeDeparture(wave, 'Indian/Reunion'))).toContain('à 20 h 30.');
    expect(describeNextAttempt(wave, 'Europe/Paris')).toBeUndefined();
  });

  it('of a wave that was put off is when it will go and why, and what was asked', () => {
    const wave = { scheduledAt, nextAttemptAt, delay: 'quiet_hours' as const };
    expect(plain(describeDeparture(wave, 'Europe/Paris'))).toBe(
      'Départ reporté à mardi 24 novembre 2026 à 7 h 00 : les familles ne reçoivent rien entre 20 h et 7 h. Il était prévu lundi 23 novembre 2026 à 17 h 30.',
    );
    expect(plain(describeNextAttempt({ ...wave, delay: 'retry' }, 'Europe/Paris') ?? '')).toBe(
      'La suite part mardi 24 novembre 2026 à 7 h 00 : le dernier essai n’a pas abouti.',
    );
  });
});

describe('the sentence of a wave that leaves or has left', () => {
  const counts = { pending: 0, sent: 27, excluded: 2, failed: 1 };

  it('tells sent, left out and not delivered apart', () => {
    expect(whole(describeOutcome('sent', counts, { activated: 2 }, 'lundi 23 novembre 2026 à 17 h 30'))).toBe(
      'Le message est parti lundi 23 novembre 2026 à 17 h 30 à 27 responsables ; 2 ont été exclus (2 ont déjà activé leur compte) et 1 message n’a pas pu être remis.',
    );
  });

  it('tells no departure of a message that has reached nobody, or nobody yet', () => {
    const of = (status: 'sending' | 'sent', pending: number, failed: number) =>
      whole(describeOutcome(status, { pending, sent: 0, excluded: 0, failed }, {}, 'lundi à 17 h 30'));
    expect(of('sending', 9, 0)).toBe(
      'Personne n’a encore reçu le message ; 9 responsables attendent encore.',
    );
    expect(of('sent', 0, 2)).toBe('Personne n’a reçu le message ; 2 messages n’ont pas pu être remis.');
  });

  it('says that nobody got a wave cancelled before it left', () => {
    const none = { pending: 0, sent: 0, excluded: 0, failed: 0 };
    expect(whole(describeOutcome('cancelled', none, {}, null))).toBe(
      'Vague annulée avant son départ : personne n’a reçu ce message.',
    );
  });
});

describe('the sentence of a wave of which some wait', () => {
  const waiting = (count: number, without = 0) => ({ pressed: { waiting: { count }, without } });

  it('counts those whom it ends without among the excluded', () => {
    expect(whole(describeExpected(94, { no_address: 12 }, { at: 'lundi' }, waiting(63, 31)))).toBe(
      '63 responsables recevront ce message, mais plus tard ; 43 sont exclus : 12 n’ont pas d’adresse e-mail valide et 31 ont reçu trop de messages récemment.',
    );
    expect(countReached(94, waiting(63, 31).pressed)).toBe(63);
    expect(countReached(94, null)).toBe(94);
  });

  it('tells how many get it later than the others', () => {
    expect(whole(describeExpected(44, { activated: 2 }, { at: 'dès maintenant' }, waiting(27)))).toBe(
      '44 responsables recevront ce message : 17 dès maintenant, 27 plus tard ; 2 sont exclus : 2 ont déjà activé leur compte.',
    );
    expect(whole(describeExpected(44, {}, 'draft', waiting(44)))).toBe(
      '44 responsables recevraient ce message, mais plus tard.',
    );
    expect(whole(describeExpected(44, {}, 'draft'))).toBe(
      '44 responsables recevraient ce message s’il partait maintenant.',
    );
  });
});
