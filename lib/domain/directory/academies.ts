/**
 * The académies with their région académique, holiday zone and the three-digit department prefixes of their UAIs
 * (Corsica 620/720, overseas 97x). Codes are those of the ministry's registry (Toulouse = 16, Normandie = 70).
 * Zones: arrêté on the school calendar (A, B, C; Corse and overseas keep calendars of their own).
 */
export type Academy = {
  code: string;
  name: string;
  regionCode: string;
  zone: string;
  departments: readonly string[];
};

const academy = (
  code: string,
  name: string,
  regionCode: string,
  zone: string,
  departments: string,
): Academy => ({
  code,
  name,
  regionCode,
  zone,
  departments: departments.split(' '),
});

export const ACADEMIES: readonly Academy[] = [
  academy('01', 'Paris', 'IDF', 'C', '075'),
  academy('02', 'Aix-Marseille', 'PAC', 'B', '004 005 013 084'),
  academy('03', 'Besançon', 'BFC', 'A', '025 039 070 090'),
  academy('04', 'Bordeaux', 'NAQ', 'A', '024 033 040 047 064'),
  academy('06', 'Clermont-Ferrand', 'ARA', 'A', '003 015 043 063'),
  academy('07', 'Dijon', 'BFC', 'A', '021 058 071 089'),
  academy('08', 'Grenoble', 'ARA', 'A', '007 026 038 073 074'),
  academy('09', 'Lille', 'HDF', 'B', '059 062'),
  academy('10', 'Lyon', 'ARA', 'A', '001 042 069'),
  academy('11', 'Montpellier', 'OCC', 'C', '011 030 034 048 066'),
  academy('12', 'Nancy-Metz', 'GES', 'B', '054 055 057 088'),
  academy('13', 'Poitiers', 'NAQ', 'A', '016 017 079 086'),
  academy('14', 'Rennes', 'BRE', 'B', '022 029 035 056'),
  academy('15', 'Strasbourg', 'GES', 'B', '067 068'),
  academy('16', 'Toulouse', 'OCC', 'C', '009 012 031 032 046 065 081 082'),
  academy('17', 'Nantes', 'PDL', 'B', '044 049 053 072 085'),
  academy('18', 'Orléans-Tours', 'CVL', 'B', '018 028 036 037 041 045'),
  academy('19', 'Reims', 'GES', 'B', '008 010 051 052'),
  academy('20', 'Amiens', 'HDF', 'B', '002 060 080'),
  academy('22', 'Limoges', 'NAQ', 'A', '019 023 087'),
  academy('23', 'Nice', 'PAC', 'B', '006 083'),
  academy('24', 'Créteil', 'IDF', 'C', '077 093 094'),
  academy('25', 'Versailles', 'IDF', 'C', '078 091 092 095'),
  academy('27', 'Corse', 'COR', 'Corse', '620 720'),
  academy('28', 'La Réunion', 'REU', 'La Réunion', '974'),
  academy('31', 'Martinique', 'MTQ', 'Martinique', '972'),
  academy('32', 'Guadeloupe', 'GLP', 'Guadeloupe', '971'),
  academy('33', 'Guyane', 'GUF', 'Guyane', '973'),
  academy('43', 'Mayotte', 'MYT', 'Mayotte', '976'),
  academy('70', 'Normandie', 'NOR', 'B', '014 027 050 061 076'),
];

export const REGIONS: Readonly<Record<string, string>> = {
  ARA: 'Auvergne-Rhône-Alpes',
  BFC: 'Bourgogne-Franche-Comté',
  BRE: 'Bretagne',
  COR: 'Corse',
  CVL: 'Centre-Val de Loire',
  GES: 'Grand Est',
  GLP: 'Guadeloupe',
  GUF: 'Guyane',
  HDF: 'Hauts-de-France',
  IDF: 'Île-de-France',
  MTQ: 'Martinique',
  MYT: 'Mayotte',
  NAQ: 'Nouvelle-Aquitaine',
  NOR: 'Normandie',
  OCC: 'Occitanie',
  PAC: 'Provence-Alpes-Côte d’Azur',
  PDL: 'Pays de la Loire',
  REU: 'La Réunion',
};

/** The académie of a school by the department of its UAI; undefined for a prefix nobody uses. */
export function findAcademyOfUai(uai: string): Academy | undefined {
  const department = uai.slice(0, 3);
  return ACADEMIES.find((a) => a.departments.includes(department));
}
