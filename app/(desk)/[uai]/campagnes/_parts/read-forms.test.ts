import { describe, expect, it } from 'vitest';
import { EVERYBODY } from '@/lib/domain/campaign/audience-rule';
import { readProblem, withProblem } from './problem-address';
import { clockOf, isMoment, momentAddress, readMoment, readVersion, readWaveForm } from './read-forms';

describe('the form of a wave', () => {
  it('keeps known levels only, in the order of the school, and Unix line ends', () => {
    const form = new FormData();
    for (const level of ['4e', '6e', 'maternelle']) form.append('levels', level);
    form.append('classCodes', '6A');
    form.set('goal', 'autre');
    form.set('title', 'Vague');
    form.set('body', 'un\r\n\r\ndeux');
    form.set('rappel-2-jours', '5');
    form.set('rappel-2-objet', 'Rappel');
    form.set('rappel-2-texte', 'a\r\nb');
    form.set('rappel-3-objet', 'sans jour');
    expect(readWaveForm(form)).toEqual({
      title: 'Vague',
      channel: 'email',
      templateId: 'relance-responsables',
      regionTemplateId: '',
      copyOf: '',
      audience: { ...EVERYBODY, levels: ['6e', '4e'], classCodes: ['6A'], goal: 'one_per_family' },
      segmentId: null,
      subject: '',
      body: 'un\n\ndeux',
      holdBackPercent: 0,
      holdBackDays: 10,
      reminders: [{ afterSchoolDays: 5, subject: 'Rappel', body: 'a\nb' }],
    });
  });
});

describe('the moment of a wave', () => {
  it('goes through an address unchanged', () => {
    const asked = readMoment({
      depart: 'prevu',
      jour: '2026-11-24',
      heure: '17:30',
      fin: '19:00',
      force: '1',
    });
    expect(asked.at).toBe('2026-11-24T17:30');
    expect(readMoment(Object.fromEntries(new URLSearchParams(momentAddress(asked))))).toEqual(asked);
  });

  it('can be told only when day and time exist, or when it is now', () => {
    expect(isMoment(readMoment({ depart: 'maintenant' }))).toBe(true);
    expect(isMoment(readMoment({ jour: '2026-02-30', heure: '17:30' }))).toBe(false);
    expect(isMoment(readMoment({ jour: '2026-11-24', heure: '24:00' }))).toBe(false);
    expect(isMoment(readMoment({}))).toBe(false);
  });
});

describe('the fields of a departure', () => {
  it('hold the time as a time field does, to the minute', () => {
    expect([clockOf(0), clockOf(7 * 60 + 3), clockOf(17 * 60 + 30)]).toEqual(['00:00', '07:03', '17:30']);
    expect(isMoment(readMoment({ jour: '2026-11-24', heure: '17:03' }))).toBe(true);
  });

  it('name no version that exists when they do not say which was read', () => {
    expect([undefined, '', 'x', '-1', '1.5'].map(readVersion)).toEqual([0, 0, 0, 0, 0]);
    expect(readVersion('12')).toBe(12);
  });
});

describe('a refusal in an address', () => {
  it('comes back as its own sentence, with what made a test fail', () => {
    const address = withProblem('/x?a=1', {
      code: 'mail_not_sent',
      detail: { failure: 'server_unreachable' },
    });
    const params = Object.fromEntries(new URL(address, 'http://x').searchParams);
    expect(params).toEqual({ a: '1', probleme: 'mail_not_sent', cause: 'server_unreachable' });
    expect(readProblem(params)).toContain('ne répond pas');
  });

  it('is silent for a code that nobody has written', () => {
    expect(readProblem({ probleme: 'constructor' })).toBeUndefined();
    expect(readProblem({ probleme: 'Votre compte est bloqué' })).toBeUndefined();
    expect(readProblem({})).toBeUndefined();
  });
});
