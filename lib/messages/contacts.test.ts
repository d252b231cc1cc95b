import { describe, expect, it } from 'vitest';
import { CHANNELS } from '@/lib/domain/adoption/recommend-channel';
import { CONTACT_KINDS, RECORDED_KINDS } from '@/lib/domain/tracking/contact';
import {
  describeAct,
  describeLastContact,
  describeNext,
  describeRecorded,
  describeTimelineEvent,
  MARK_MEANINGS,
  MARKS,
  NEXT_STEPS,
} from './contacts';
import { formatPhone, nameFamily } from './families';

/** A straight quote, an ordinary space before high punctuation or inside guillemets, an unfilled hole. */
const FAULTS = /'|[ \u00a0][;!?%]|[^\u00a0]:(\s|$)|«[^\u00a0]|[^\u00a0]»|undefined|NaN/;
const TODAY = '2026-11-24';

describe('the words of contacts', () => {
  it('say what every mark is and means, with French typography', () => {
    const sentences = [
      ...CONTACT_KINDS.flatMap((kind) => [
        MARK_MEANINGS[kind],
        describeRecorded({ kind, families: 1 }),
        describeRecorded({ kind, families: 12 }),
      ]),
      ...CHANNELS.map((channel) => NEXT_STEPS[channel]),
    ];
    for (const sentence of sentences) {
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(FAULTS);
    }
    expect(new Set(RECORDED_KINDS.map((kind) => MARKS[kind])).size).toBe(RECORDED_KINDS.length);
  });

  it('tell how long ago, and keep the day itself for the hover', () => {
    expect(describeLastContact({ channel: 'no_answer', on: '2026-11-23' }, TODAY)).toEqual({
      text: 'appel sans réponse, hier',
      day: '23 novembre 2026',
    });
    const wave = { kind: 'wave' as const, on: '2026-11-27', waveId: 'w', title: 'Rappel' };
    expect(describeNext(wave, TODAY).text).toBe('vague «\u00a0Rappel\u00a0», dans 3\u00a0jours');
  });

  it('say why a wave left somebody out, or failed, and name who recorded an act', () => {
    const wave = {
      type: 'wave' as const,
      channel: 'email' as const,
      on: TODAY,
      waveId: 'w',
      title: 'Rappel',
      holderIds: [],
    };
    const out = describeTimelineEvent({
      ...wave,
      status: 'excluded',
      exclusion: 'no_address',
      failure: null,
    });
    expect(out).toContain('(sans adresse e-mail valide)');
    const failed = describeTimelineEvent({
      ...wave,
      status: 'failed',
      exclusion: null,
      failure: 'recipient_refused',
    });
    expect(failed).toContain('adresse refusée');
    const sent = describeTimelineEvent({ ...wave, status: 'sent', exclusion: null, failure: 'server_busy' });
    expect(sent).toMatch(/envoyé$/);
    expect(describeAct({ kind: 'phone', families: 3, recordedByName: 'Claire Vasseur' })).toContain(
      ', par Claire Vasseur',
    );
  });

  it('write a French number in pairs, and leave any other as it stands', () => {
    expect(formatPhone('+33612345678')).toBe('06\u00a012\u00a034\u00a056\u00a078');
    expect(formatPhone('+262692123456')).toBe('+262692123456');
    expect(formatPhone('à demander')).toBe('à demander');
  });

  it('name a family by its children, each name once', () => {
    const named = (...names: string[]) =>
      nameFamily({ pupils: names.map((displayName) => ({ displayName })) });
    expect(named('MARTIN', 'MARTIN')).toBe('MARTIN');
    expect(named('MARTIN', 'DUPONT', 'MARTIN')).toBe('MARTIN et DUPONT');
  });
});
