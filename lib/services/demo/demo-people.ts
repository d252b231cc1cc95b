import type { NewSchool } from '../directory/create-school';

/** Of the demo only: the demo is never loaded in production. */
export const DEMO_PASSWORD = 'palier-demo-2026';

export const PILOT_UAI = '0319901U';
export const LYCEE_UAI = '0319903W';

/** The one that stands before its switch-over (`seed-switch-over.ts`). */
export const SWITCH_OVER_SCHOOL = {
  uai: '0319904X',
  name: 'Collège de la Passerelle',
  kind: 'college',
  rentreeOn: '2026-09-01',
  settings: {
    addressLines: ['8 rue de la Passerelle', '31999 VILLENEUVE-D’ESSAI'],
    city: 'Villeneuve-d’Essai',
    phone: '05 61 99 00 04',
    email: 'secretariat@passerelle.example.org',
    entName: 'Mon ENT Occitanie',
    entUrl: 'https://passerelle.example.org',
  },
} as const;

export const DEMO_SCHOOLS: readonly NewSchool[] = [
  {
    uai: PILOT_UAI,
    name: 'Collège des Tisserands',
    kind: 'college',
    rentreeOn: '2026-09-01',
    settings: {
      addressLines: ['12 rue des Tisserands', '31999 VILLENEUVE-D’ESSAI'],
      city: 'Villeneuve-d’Essai',
      phone: '05 61 99 00 01',
      email: 'secretariat@tisserands.example.org',
      entName: 'Mon ENT Occitanie',
      entUrl: 'https://tisserands.example.org',
    },
  },
  {
    uai: LYCEE_UAI,
    name: 'Lycée des Deux-Rives',
    kind: 'legt',
    rentreeOn: '2026-09-01',
    settings: {
      addressLines: ['3 quai des Deux-Rives', '31999 VILLENEUVE-D’ESSAI'],
      city: 'Villeneuve-d’Essai',
      phone: '05 61 99 00 03',
      email: 'secretariat@deux-rives.example.org',
      entName: 'Mon ENT Occitanie',
      entUrl: 'https://deux-rives.example.org',
    },
  },
  {
    ...SWITCH_OVER_SCHOOL,
    settings: { ...SWITCH_OVER_SCHOOL.settings, addressLines: [...SWITCH_OVER_SCHOOL.settings.addressLines] },
  },
];

export type DemoSignIn = {
  email: string;
  password: string;
  name: string;
  role: 'principal' | 'secretariat' | 'rupn' | 'cpe' | 'class_teacher' | 'drane';
  schoolUai?: string;
  classCodes?: string[];
  regionCode?: string;
};

const person = (fields: Omit<DemoSignIn, 'password'>): DemoSignIn => ({ ...fields, password: DEMO_PASSWORD });

export const DEMO_SIGN_INS: readonly DemoSignIn[] = [
  person({
    email: 'principale@tisserands.example.org',
    name: 'Claire Vasseur',
    role: 'principal',
    schoolUai: PILOT_UAI,
  }),
  person({
    email: 'secretariat@tisserands.example.org',
    name: 'Paul Meunier',
    role: 'secretariat',
    schoolUai: PILOT_UAI,
  }),
  person({
    email: 'referent@tisserands.example.org',
    name: 'Samir Benali',
    role: 'rupn',
    schoolUai: PILOT_UAI,
  }),
  person({
    email: 'cpe@tisserands.example.org',
    name: 'Lucie Fabre',
    role: 'cpe',
    schoolUai: PILOT_UAI,
    classCodes: ['6A', '6B', '5A', '5B'],
  }),
  person({
    email: 'pp.6a@tisserands.example.org',
    name: 'Inès Carpentier',
    role: 'class_teacher',
    schoolUai: PILOT_UAI,
    classCodes: ['6A'],
  }),
  person({
    email: 'proviseur@deux-rives.example.org',
    name: 'Hugo Lemaire',
    role: 'principal',
    schoolUai: LYCEE_UAI,
  }),
  person({
    email: 'principale@passerelle.example.org',
    name: 'Samia Haddad',
    role: 'principal',
    schoolUai: SWITCH_OVER_SCHOOL.uai,
  }),
  person({ email: 'drane@occitanie.example.org', name: 'Nadia Ferrand', role: 'drane', regionCode: 'OCC' }),
];
