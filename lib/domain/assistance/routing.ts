/** What somebody of the school may ask help for (DOMAIN: help and assistance routing). */
export const SYMPTOMS = [
  'pupil_password',
  'guardian_password',
  'guardian_identifier',
  'not_activatable',
  'wrong_attachment',
  'wrong_information',
  'needs_help',
] as const;
export type Symptom = (typeof SYMPTOMS)[number];

/** Who acts. */
export const HELPERS = [
  'rupn',
  'guardian',
  'secretariat',
  'academy_it',
  'academy_assistance',
  'national_assistance',
] as const;
export type Helper = (typeof HELPERS)[number];

export type PersonKind = 'pupil' | 'guardian';

type Route = { about: readonly PersonKind[]; helper: Helper; otherwise?: Helper };

const ROUTES: Record<Symptom, Route> = {
  pupil_password: { about: ['pupil'], helper: 'rupn' },
  guardian_password: { about: ['guardian'], helper: 'guardian', otherwise: 'secretariat' },
  guardian_identifier: { about: ['guardian'], helper: 'guardian', otherwise: 'secretariat' },
  not_activatable: { about: ['pupil', 'guardian'], helper: 'secretariat' },
  // Nobody at the school can repair it: always a ticket at the academy.
  wrong_attachment: { about: ['pupil', 'guardian'], helper: 'academy_it' },
  wrong_information: { about: ['pupil', 'guardian'], helper: 'academy_assistance' },
  needs_help: { about: ['guardian'], helper: 'national_assistance' },
};

/** Who acts on a symptom, and who when that did not help. */
export const routeOf = (symptom: Symptom): Route => ROUTES[symptom];

/** What a person of that kind may have. */
export const listSymptoms = (kind: PersonKind): Symptom[] =>
  SYMPTOMS.filter((symptom) => ROUTES[symptom].about.includes(kind));
