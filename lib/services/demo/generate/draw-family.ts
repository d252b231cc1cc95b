import type { PostalAddress } from '@/db/schema/roster';
import type { Random } from '@/lib/domain/adoption/forecast/random';
import type { Responsibility } from '@/lib/domain/roster/types';
import { between, chance, pick, pickWeighted } from './draw';
import { FAMILY_NAMES, FIRST_NAMES, STREETS } from './words';

export type DrawnGuardian = {
  civility: 'MME' | 'M.';
  familyName: string;
  firstName: string;
  email: string | null;
  mobile: string | null;
  acceptsSms: boolean;
  address: PostalAddress | null;
};

export type DrawnFamily = {
  children: { familyName: string; usageName: string | null; firstName: string }[];
  guardians: DrawnGuardian[];
  /** By index of child and of guardian. */
  links: { child: number; guardian: number; responsibility: Responsibility; kinship: string }[];
};

type Shape = 'together' | 'separated' | 'alone' | 'half_siblings' | 'nobody';

/** CODE_PARENTE of SIECLE. */
const KINSHIP = { mother: '10', father: '20', grandparent: '38' };

/** A family of at most `most` children of one school: who they are, and who is responsible for whom. */
export function drawFamily(random: Random, most: number, town: string): DrawnFamily {
  const wanted = pickWeighted(random, [
    [1, 87],
    [2, 11],
    [3, 2],
  ]);
  const count = Math.min(wanted, most);
  const shape = drawShape(random, count);
  const [mothersName, fathersName] = [pick(random, FAMILY_NAMES), pick(random, FAMILY_NAMES)];
  const home = drawAddress(random, town);
  const guardians: DrawnGuardian[] = [];
  const links: DrawnFamily['links'] = [];
  const add = (
    person: DrawnGuardian,
    responsibility: Responsibility,
    kinship: string,
    children: number[],
  ) => {
    const guardian = guardians.push(person) - 1;
    for (const child of children) links.push({ child, guardian, responsibility, kinship });
  };
  const all = Array.from({ length: count }, (_, child) => child);
  if (shape !== 'nobody') {
    const mother = drawGuardian(random, 'MME', mothersName, home);
    add(mother, 'legal', KINSHIP.mother, all);
  }
  if (shape === 'together') add(drawGuardian(random, 'M.', fathersName, home), 'legal', KINSHIP.father, all);
  if (shape === 'separated') {
    add(drawGuardian(random, 'M.', fathersName, drawAddress(random, town)), 'legal', KINSHIP.father, all);
  }
  if (shape === 'half_siblings') {
    // One father of the first child, another of the rest: neither covers the other's children.
    const other = pick(random, FAMILY_NAMES);
    add(drawGuardian(random, 'M.', fathersName, drawAddress(random, town)), 'legal', KINSHIP.father, [0]);
    add(drawGuardian(random, 'M.', other, home), 'legal', KINSHIP.father, all.slice(1));
  }
  if (shape === 'nobody' || chance(random, 0.19)) {
    const elder = drawGuardian(random, 'MME', pick(random, FAMILY_NAMES), drawAddress(random, town));
    const responsibility = shape === 'nobody' ? 'in_charge' : pick(random, ['in_charge', 'contact'] as const);
    add(elder, responsibility, KINSHIP.grandparent, all);
  }
  const ofMother = chance(random, 0.1);
  const children = all.map(() => ({
    familyName: fathersName,
    usageName: ofMother ? mothersName : null,
    firstName: pick(random, FIRST_NAMES),
  }));
  return { children, guardians, links };
}

function drawShape(random: Random, children: number): Shape {
  return pickWeighted<Shape>(random, [
    ['together', 67],
    ['separated', 22],
    ['alone', 10],
    ['half_siblings', children > 1 ? 20 : 0],
    ['nobody', 0.6],
  ]);
}

const drawAddress = (random: Random, town: string): PostalAddress => ({
  lines: [`${between(random, 1, 120)} ${pick(random, STREETS)}`],
  postalCode: '00000',
  city: town.toUpperCase(),
  country: 'FRANCE',
});

function drawGuardian(
  random: Random,
  civility: DrawnGuardian['civility'],
  familyName: string,
  address: PostalAddress,
): DrawnGuardian {
  const firstName = pick(random, FIRST_NAMES);
  const hasMobile = chance(random, 0.86);
  // 06 39 98: kept for fiction by the numbering plan. example.org: for examples by RFC 2606.
  const mobile = `+3363998${String(between(random, 0, 10_000)).padStart(4, '0')}`;
  const acceptsSms = chance(random, 0.7);
  const email = chance(random, 0.78)
    ? `${plain(firstName)}.${plain(familyName)}.${between(random, 1, 1_000_000)}@example.org`
    : null;
  return {
    civility,
    familyName,
    firstName,
    email,
    mobile: hasMobile ? mobile : null,
    acceptsSms: hasMobile && acceptsSms,
    address: chance(random, 0.96) ? address : null,
  };
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
