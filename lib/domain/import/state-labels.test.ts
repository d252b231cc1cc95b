import { describe, expect, it } from 'vitest';
import { normaliseLabel, resolveState, STATE_OF_LABEL } from './state-labels';

describe('what the label of an account means', () => {
  it.each([
    ['Activé', 'activated'],
    ['ACTIF', 'activated'],
    ['Non activé', 'not_notified'],
    ['À activer', 'not_notified'],
    ['A activer', 'not_notified'],
    ['En attente d’activation', 'not_notified'],
    ["En attente d'activation", 'not_notified'],
    ['En attente de confirmation', 'pending_email'],
    ['Non notifié', 'not_notified'],
    ['À notifier', 'not_notified'],
    [' notifié\u00a0', 'notified'],
    ['Distribué', 'notified'],
    ['Expiré', 'expired'],
    ['Bloqué', 'blocked'],
    ['Suspendu', 'blocked'],
    ['Désactivé', 'blocked'],
    ['Supprimé', 'absent'],
    ['Inactif', 'not_notified'],
  ])('%s is %s', (label, state) => {
    expect(resolveState(label)).toBe(state);
  });

  it('is unknown rather than "not activated" when nobody has said it', () => {
    for (const label of ['', '-', 'Activé ?', 'Actif*ve', 'réinitialisé', 'constructor', '__proto__']) {
      expect(resolveState(label), label).toBeUndefined();
    }
  });

  it('is what the school says, when the school says something', () => {
    const table = new Map([
      ['reinitialise', 'notified'],
      ['inactif', 'blocked'],
    ] as const);
    expect(resolveState('Réinitialisé', table)).toBe('notified');
    expect(resolveState('Inactif', table)).toBe('blocked');
    expect(resolveState('Actif', table)).toBe('activated');
  });

  it('is looked up under a key that normalising leaves alone', () => {
    for (const key of Object.keys(STATE_OF_LABEL)) expect(normaliseLabel(key)).toBe(key);
  });
});
