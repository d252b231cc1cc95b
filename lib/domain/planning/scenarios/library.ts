import type { SchoolKind } from '../../directory/types';
import type { Scenario } from '../scenario';
import { collegeEntrantsEtSortants } from './college-entrants-et-sortants';
import { collegeGrosEffectif } from './college-gros-effectif';
import { collegeProgressifParNiveau } from './college-progressif-par-niveau';
import { ereaPetitsGroupes } from './erea-petits-groupes';
import { lyceeGeneralTechnologique } from './lycee-general-technologique';
import { lyceeProfessionnelParFiliere } from './lycee-professionnel-par-filiere';
import { rattrapageCourt } from './rattrapage-court';

/** The scenarios that ship, the default one first. */
const LIBRARY: readonly Scenario[] = [
  collegeProgressifParNiveau,
  collegeEntrantsEtSortants,
  collegeGrosEffectif,
  lyceeGeneralTechnologique,
  lyceeProfessionnelParFiliere,
  ereaPetitsGroupes,
  rattrapageCourt,
];

/** The scenarios made for a kind of school; all of them without one. */
export const listScenarios = (kind?: SchoolKind): readonly Scenario[] =>
  kind ? LIBRARY.filter((scenario) => scenario.for.includes(kind)) : LIBRARY;

export const findScenario = (id: string): Scenario | undefined =>
  LIBRARY.find((scenario) => scenario.id === id);
