import { describe, expect, it } from 'vitest';
import { can, canFor, classesFor, type Grant, RIGHTS, type Right } from './rights';

const grant = (role: Grant['role'], ...classes: string[]): Grant => ({
  role,
  classCodes: classes.length > 0 ? classes : 'all',
});
const ofSchool = (Object.keys(RIGHTS) as Right[]).filter((right) => RIGHTS[right].over === 'school');

describe('a role over the whole school', () => {
  it('gives what it is for, and nothing else', () => {
    const given = (role: Grant['role']) => ofSchool.filter((right) => can([grant(role)], right));
    expect(given('principal')).toEqual(ofSchool);
    const shown = ['post_banner', 'edit_help_page'];
    const made = ['edit_pieces', 'approve_languages'];
    expect(given('secretariat')).toEqual([
      'import',
      'decide_match',
      'prepare_wave',
      'send_by_hand',
      'edit_settings',
      ...shown,
      ...made,
    ]);
    expect(given('rupn')).toEqual(['send_by_hand', ...shown, 'edit_pieces']);
    for (const role of ['cpe', 'class_teacher'] as const) expect(given(role)).toEqual([]);
  });

  it('shows pupils to the RUPN, and no guardian', () => {
    expect(classesFor([grant('rupn')], 'see_pupils')).toBe('all');
    expect(can([grant('rupn')], 'see_guardians')).toBe(false);
    expect(can([grant('rupn')], 'print_letters')).toBe(false);
  });
});

describe('a role over some classes', () => {
  it('gives nothing that concerns the whole school, not even to a principal', () => {
    for (const right of ofSchool)
      expect([right, can([grant('principal', '6A')], right)]).toEqual([right, false]);
  });

  it('gives what concerns classes for those, and no other', () => {
    const grants = [grant('class_teacher', '6A'), grant('cpe', '6A', '6B')];
    expect(classesFor(grants, 'print_letters')).toEqual(['6A', '6B']);
    expect(canFor(grants, 'print_letters', '6B')).toBe(true);
    expect(canFor(grants, 'print_letters', '5A')).toBe(false);
  });
});

describe('somebody with two roles', () => {
  it('does for the classes of one only what that one allows', () => {
    const grants = [grant('class_teacher', '6A'), grant('rupn')];
    expect(classesFor(grants, 'see_pupils')).toBe('all');
    expect(classesFor(grants, 'see_guardians')).toEqual(['6A']);
    expect(classesFor(grants, 'print_letters')).toEqual(['6A']);
  });

  it('has nothing when nobody gave anything', () => {
    for (const right of Object.keys(RIGHTS) as Right[]) expect(can([], right)).toBe(false);
  });
});
