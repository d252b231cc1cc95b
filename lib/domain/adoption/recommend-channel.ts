import type { DescribedFamily, PersonNames } from './describe-families';
import type { Cell } from './measure';

/** Ways to a person, the ones that cost the school least first. */
export const CHANNELS = ['ent_message', 'email', 'letter', 'phone', 'meeting'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What SIECLE knows to reach somebody by. */
export type Contacts = { email: string | null; mobile: string | null; address: object | null };

/**
 * The way to somebody who has not activated (METRICS: the matrix chooses the channel): a message in the ENT for who
 * connects there, else e-mail, else paper, else the phone, else a meeting.
 */
export function recommendChannel(person: Contacts & { cell: Cell }): Channel {
  if (person.cell === 'reachable') return 'ent_message';
  if (person.email) return 'email';
  if (person.address) return 'letter';
  return person.mobile ? 'phone' : 'meeting';
}

/**
 * The way to a family that is not covered: the cheapest one among its guardians who count, those of a pupil
 * with no activated guardian yet. Undefined for a covered family.
 */
export function recommendFamilyChannel<P extends PersonNames, G extends PersonNames & Contacts>(
  family: DescribedFamily<P, G>,
): Channel | undefined {
  if (family.covered) return undefined;
  const reached = new Set(family.guardians.filter((g) => g.activated).flatMap((g) => g.pupilIds));
  const ways = family.guardians
    .filter((g) => !g.activated && g.pupilIds.some((id) => !reached.has(id)))
    .map((g) => recommendChannel(g));
  return CHANNELS.find((channel) => ways.includes(channel)) ?? 'meeting';
}

export type ClassAction = { channel: Channel; families: number; left: number };

/** The one way that reaches most of the families not covered yet; of two equal ones the cheaper. */
export function recommendAction<P extends PersonNames, G extends PersonNames & Contacts>(
  families: readonly DescribedFamily<P, G>[],
): ClassAction | undefined {
  const ways = families.flatMap((family) => recommendFamilyChannel(family) ?? []);
  const counted = CHANNELS.map((channel) => ({
    channel,
    families: ways.filter((way) => way === channel).length,
  }));
  const best = counted.reduce((a, b) => (b.families > a.families ? b : a));
  return best.families > 0 ? { ...best, left: ways.length } : undefined;
}
