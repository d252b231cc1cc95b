import { formatCount, formatCountOf } from './format';
import { fr } from './typeset';

/** DRANE's desk: aggregates only. */
export const REGION = {
  title: (name: string) => fr`Région académique ${name}`,
  lead: (covered: number, total: number, schools: number) =>
    fr`${formatCount(covered)} familles couvertes sur ${formatCount(total)} dans ${formatCountOf(schools, 'établissement', 'établissements')} dont les chiffres sont connus.`,
  none: fr`Aucun établissement n'a encore importé de fichiers.`,
  silent: (n: number) =>
    fr`${formatCountOf(n, 'établissement n’a', 'établissements n’ont')} encore rien importé.`,
  privacy: fr`Vous voyez des totaux, jamais un nom. Un nombre qui décrirait moins de cinq personnes, ou qui permettrait d'en déduire un par différence, n'est pas montré.`,
  schools: 'Établissements',
  school: 'Établissement',
  kind: 'Type',
  city: 'Commune',
  on: 'Derniers chiffres',
  never: 'aucun import',
  notShown: 'non montré',
  kinds: {
    college: 'Collège',
    legt: 'Lycée général et technologique',
    lp: 'Lycée professionnel',
    lpo: 'Lycée polyvalent',
    erea: 'EREA',
  },
} as const;
