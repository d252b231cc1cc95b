import { describe, expect, it } from 'vitest';
import type { DescribedFamily, PersonNames } from './describe-families';
import type { Cell } from './measure';
import {
  type Contacts,
  recommendAction,
  recommendChannel,
  recommendFamilyChannel,
} from './recommend-channel';

const contacts = (fields: Partial<Contacts> = {}): Contacts => ({
  email: null,
  mobile: null,
  address: null,
  ...fields,
});

describe('the way to somebody who has not activated', () => {
  it('is the ENT for who connects there, then e-mail, paper, phone and a meeting', () => {
    const all = contacts({ email: 'a@example.org', mobile: '0600000000', address: {} });
    expect(recommendChannel({ ...all, cell: 'reachable' })).toBe('ent_message');
    expect(recommendChannel({ ...all, cell: 'unreached' })).toBe('email');
    expect(recommendChannel({ ...all, email: null, cell: 'unreached' })).toBe('letter');
    expect(recommendChannel({ ...contacts({ mobile: '06' }), cell: 'unreached' })).toBe('phone');
    expect(recommendChannel({ ...contacts(), cell: 'unreached' })).toBe('meeting');
  });
});

type Guardian = PersonNames & Contacts;
const guardian = (id: string, cell: Cell, pupilIds: string[], fields: Partial<Contacts> = {}) => ({
  id,
  familyName: 'X',
  usageName: null,
  firstName: 'Y',
  displayName: 'X',
  state: undefined,
  accountsTold: true,
  place: null,
  activated: cell === 'adopted' || cell === 'dormant',
  cell,
  pupilIds,
  ...contacts(fields),
});
const family = (
  guardians: ReturnType<typeof guardian>[],
  covered = false,
): DescribedFamily<PersonNames, Guardian> => ({ id: 'e1', covered, pupils: [], guardians });

describe('the way to a family', () => {
  it('is the cheapest among its guardians', () => {
    const email = guardian('r1', 'unreached', ['e1'], { email: 'a@example.org' });
    expect(recommendFamilyChannel(family([email, guardian('r2', 'reachable', ['e1'])]))).toBe('ent_message');
    expect(recommendFamilyChannel(family([email, guardian('r2', 'unreached', ['e1'])]))).toBe('email');
  });

  it('asks only the guardians of a pupil whom nobody covers yet', () => {
    const father = guardian('r1', 'adopted', ['e1']);
    const motherOfBoth = guardian('r2', 'unreached', ['e1', 'e2'], { address: {} });
    const stepmother = guardian('r3', 'reachable', ['e1']);
    expect(recommendFamilyChannel(family([father, motherOfBoth, stepmother]))).toBe('letter');
  });

  it('is none for a covered family', () => {
    expect(recommendFamilyChannel(family([guardian('r1', 'adopted', ['e1'])], true))).toBeUndefined();
  });
});

describe('the one action that helps a class most', () => {
  const byEmail = family([guardian('r1', 'unreached', ['e1'], { email: 'a@example.org' })]);
  const byEnt = family([guardian('r1', 'reachable', ['e1'])]);

  it('reaches most of the families that are left', () => {
    expect(recommendAction([byEmail, byEmail, byEnt, family([], true)])).toEqual({
      channel: 'email',
      families: 2,
      left: 3,
    });
  });

  it('is the cheaper of two equal ones, and none when nobody is left', () => {
    expect(recommendAction([byEmail, byEnt])?.channel).toBe('ent_message');
    expect(recommendAction([family([], true)])).toBeUndefined();
  });
});
