import { buildFamilyLetters, type FamilyLettersInput } from '@/lib/domain/materials/build-family-letters';
import type { FamilyLetters, LetterGuardian, LetterPupil } from '@/lib/domain/materials/types';

const address = {
  lines: ['Appartement 12', '8 rue des Tilleuls'],
  postalCode: '31200',
  city: 'Toulouse',
  country: '',
};
const pupil = (id: string, firstName: string, displayName: string, classCode: string): LetterPupil => ({
  id,
  firstName,
  displayName,
  classCode,
  level: '6e',
});
const guardian = (
  id: string,
  civility: 'MME' | 'M.',
  firstName: string,
  displayName: string,
  rest: Partial<LetterGuardian>,
): LetterGuardian => ({ id, civility, firstName, displayName, activated: false, pupilIds: [], ...rest });

/** Invented people in the situations that change a letter; mobiles are from the range kept for fiction. */
export const previewInput: FamilyLettersInput = {
  on: '2026-09-14',
  school: {
    name: 'Collège Les Amandiers',
    addressLines: ['24 avenue des Écoles', '31200 Toulouse'],
    city: 'Toulouse',
    phone: '05 61 00 00 00',
    email: 'secretariat@amandiers.example.org',
    entName: 'Mon ENT Occitanie',
  },
  contacts: {
    assistancePhone: '0 809 54 06 06',
    assistanceEmail: 'assistanceteleservices.education@gouv.fr',
  },
  helpUrl: 'https://palier.example.org/aide/0319901U',
  classOrder: ['6A', '6B', '3A'],
  families: [
    {
      id: 'f1',
      covered: false,
      pupils: [pupil('e1', 'Inès', 'BENALI', '6A')],
      guardians: [
        guardian('r1', 'MME', 'Nadia', 'BENALI', { address, mobile: '+33639980142', pupilIds: ['e1'] }),
      ],
    },
    {
      id: 'f2',
      covered: false,
      pupils: [pupil('e2', 'Léo', 'MARTIN', '6A'), pupil('e3', 'Jade', 'MARTIN', '3A')],
      guardians: [
        guardian('r2', 'MME', 'Claire', 'MARTIN', {
          address,
          mobile: '+33639980117',
          pupilIds: ['e2', 'e3'],
        }),
        guardian('r3', 'M.', 'Paul', 'MARTIN', { address, mobile: null, pupilIds: ['e2', 'e3'] }),
      ],
    },
    {
      id: 'f3',
      covered: false,
      pupils: [pupil('e4', 'Noé', 'LE GALL', '6B')],
      guardians: [guardian('r4', 'M.', 'Yann', 'LE GALL', { pupilIds: ['e4'] })],
    },
    {
      id: 'f4',
      covered: false,
      pupils: ['Ana', 'Bruno', 'Célia', 'Diogo', 'Eva'].map((name, at) =>
        pupil(`e1${at}`, name, 'FERREIRA DOS SANTOS', at < 2 ? '6B' : '3A'),
      ),
      guardians: ['Maria', 'João'].map((name, at) =>
        guardian(`r1${at}`, at === 0 ? 'MME' : 'M.', name, 'FERREIRA DOS SANTOS', {
          address: { ...address, lines: ['Bâtiment C, escalier 2', 'Résidence du Parc', ...address.lines] },
          mobile: at === 0 ? '+33639980163' : null,
          pupilIds: ['e10', 'e11', 'e12', 'e13', 'e14'],
        }),
      ),
    },
  ],
};

/** Their letters. */
export const previewLetters = (): FamilyLetters => buildFamilyLetters(previewInput);
