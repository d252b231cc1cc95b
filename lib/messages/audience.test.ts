import { describe, expect, it } from 'vitest';
import { audienceInput, readAudience } from '@/lib/domain/campaign/audience-rule';
import { describeAudience } from './audience';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const said = (rule: Parameters<typeof audienceInput.parse>[0], title?: string) =>
  plain(describeAudience(audienceInput.parse(rule), () => title));
const WAVE = '0b6f1f5e-0c0f-4c41-9d3a-1f2b3c4d5e6f';

describe('a rule in words', () => {
  it('is one sentence that a secretary could say', () => {
    expect(
      said({
        levels: ['5e', '6e'],
        cells: ['reachable', 'unreached'],
        family: 'not_covered',
        lastContact: { channel: 'any', days: 14 },
      }),
    ).toBe(
      'Responsables de 6e et de 5e sans compte activé, dont la famille n’est pas couverte et qui n’ont eu aucun contact depuis 14 jours',
    );
  });

  it.each([
    [{}, 'Responsables de tous les niveaux'],
    [{ classCodes: ['6B', '6A', '6B'] }, 'Responsables des classes 6A et 6B'],
    [{ levels: ['6e'], classCodes: ['6A'] }, 'Responsables de 6e, classe 6A'],
    [{ levels: ['6e'], excludedClassCodes: ['6C'] }, 'Responsables de 6e sauf la classe 6C'],
    [{ kind: 'adult_pupils', levels: ['Tle'] }, 'Élèves majeurs de Tle'],
    [{ cells: ['dormant'] }, 'Responsables de tous les niveaux avec un compte activé mais absents de l’ENT'],
    [{ cells: ['reachable', 'adopted'] }, 'Responsables de tous les niveaux présents sur l’ENT'],
    [{ cells: ['adopted', 'dormant', 'reachable', 'unreached'] }, 'Responsables de tous les niveaux'],
    [
      { findings: ['no_mobile', 'no_email'] },
      'Responsables de tous les niveaux, sans adresse e-mail ou sans numéro de mobile',
    ],
    [
      { lastContact: { channel: 'letter', days: null } },
      'Responsables de tous les niveaux, qui n’ont reçu aucune lettre jusqu’ici',
    ],
    [
      { languages: ['unknown', 'tr', 'ar'] },
      'Responsables de tous les niveaux, dont la langue est l’arabe ou le turc ou dont la langue n’est pas notée',
    ],
    [
      { earlier: { waveId: WAVE, outcomes: ['received', 'bounced'] } },
      'Responsables de tous les niveaux, qui ont reçu une vague qui n’existe plus ou dont l’adresse a été refusée pour une vague qui n’existe plus',
    ],
  ])('%o', (rule, words) => {
    expect(said(rule as Parameters<typeof said>[0])).toBe(words);
  });

  it('names the earlier wave as it is called, and leaves its letters alone', () => {
    expect(said({ earlier: { waveId: WAVE, outcomes: ['not_sent'] } }, "<b>L'été</b>")).toBe(
      "Responsables de tous les niveaux, à qui la vague « <b>L'été</b> » n’a pas été envoyée",
    );
  });

  it('says that a rule of another version means nobody', () => {
    expect(plain(describeAudience(readAudience({ version: 3, planets: ['Mars'] })))).toBe(
      'Personne : ce choix a été enregistré par une autre version de Palier',
    );
  });
});
