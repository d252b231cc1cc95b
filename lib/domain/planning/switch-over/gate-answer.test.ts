import { describe, expect, it } from 'vitest';
import type { DecisionKind } from './decision';
import { answerByDecisions } from './gate-answer';

const DAY = '2027-01-25';
const at = new Date('2027-01-19T09:00:00Z');
const decided = (kinds: DecisionKind[], switchOverOn = DAY) =>
  kinds.map((kind) => ({ kind, switchOverOn, decidedBy: 'somebody', decidedAt: at }));
const missed = { status: 'missed', answer: null } as const;
const passed = { status: 'overridden', answer: 'accepted' } as const;
const answer = (gate: Parameters<typeof answerByDecisions>[0], kinds: DecisionKind[], on = DAY) =>
  answerByDecisions(gate, decided(kinds, on), DAY);

describe('the missed threshold of a switch-over', () => {
  it('is passed over by a signed override, without the words of it, and stays so once the old login is closed', () => {
    const signed = { ...passed, reason: null, answeredBy: 'somebody', answeredAt: at };
    expect(answer(missed, ['overridden'])).toEqual(signed);
    expect(answer(missed, ['overridden', 'closed'])).toEqual(signed);
    expect(answer({ status: 'missed', answer: 'declined' }, ['overridden'])).toEqual(signed);
  });

  it('is answered by a confirmation, and stays missed as it was on its day', () => {
    expect(answer(missed, ['confirmed'])).toMatchObject({ status: 'missed', answer: 'confirmed' });
  });

  it('asks again when the decision is taken back or put off', () => {
    for (const kind of ['withdrawn', 'postponed'] as const) {
      expect(answer(passed, ['overridden', kind])).toMatchObject({ status: 'missed', answer: null });
    }
    expect(answer({ status: 'missed', answer: 'confirmed' }, ['confirmed', 'withdrawn'])).toMatchObject({
      answer: null,
      answeredBy: null,
    });
  });

  it('is left alone where it was met, where nothing is decided for this day, and where somebody answered otherwise', () => {
    expect(answer({ status: 'met', answer: null }, ['overridden'])).toBeUndefined();
    expect(answer(missed, [])).toBeUndefined();
    expect(answer(missed, ['overridden'], '2027-02-01')).toBeUndefined();
    expect(answer({ status: 'missed', answer: 'declined' }, ['postponed'])).toBeUndefined();
  });
});
