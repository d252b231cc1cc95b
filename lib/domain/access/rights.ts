import type { SchoolRole } from './types';

/** A role that somebody holds, over the whole school or over some classes of it. */
export type Grant = { readonly role: SchoolRole; readonly classCodes: 'all' | readonly string[] };

/**
 * What a school role may do (DOMAIN: who uses it). What concerns the whole school is given by a role over the whole
 * school only; what concerns classes, for the classes of the role that gives it and no others.
 */
export const RIGHTS = {
  import: { over: 'school', roles: ['principal', 'secretariat'] },
  decide_match: { over: 'school', roles: ['principal', 'secretariat'] },
  adopt_plan: { over: 'school', roles: ['principal'] },
  prepare_wave: { over: 'school', roles: ['principal', 'secretariat'] },
  confirm_wave: { over: 'school', roles: ['principal'] },
  edit_settings: { over: 'school', roles: ['principal', 'secretariat'] },
  /** Banners of the ENT. */
  post_banner: { over: 'school', roles: ['principal', 'secretariat', 'rupn'] },
  /** The families' help page: its dates, and how often it is opened. */
  edit_help_page: { over: 'school', roles: ['principal', 'secretariat', 'rupn'] },
  read_journal: { over: 'school', roles: ['principal'] },
  /** To give a role to somebody, and to end it. */
  delegate: { over: 'school', roles: ['principal'] },
  purge: { over: 'school', roles: ['principal'] },
  see_pupils: { over: 'classes', roles: ['principal', 'secretariat', 'rupn', 'cpe', 'class_teacher'] },
  see_guardians: { over: 'classes', roles: ['principal', 'secretariat', 'cpe', 'class_teacher'] },
  print_letters: { over: 'classes', roles: ['principal', 'secretariat', 'cpe', 'class_teacher'] },
  /** Letters to adult pupils: no guardian is on them. */
  print_pupil_letters: {
    over: 'classes',
    roles: ['principal', 'secretariat', 'rupn', 'cpe', 'class_teacher'],
  },
  /** Sheets with the identifiers and provisional codes of pupils. */
  print_codes: { over: 'classes', roles: ['principal', 'secretariat', 'cpe'] },
  /** To note in which language a guardian reads. */
  note_language: { over: 'classes', roles: ['principal', 'secretariat', 'cpe', 'class_teacher'] },
  /** To note that somebody was reached: a pupil, and a guardian where `see_guardians` holds too. */
  record_contact: { over: 'classes', roles: ['principal', 'secretariat', 'rupn', 'cpe', 'class_teacher'] },
  /** To take back what a colleague noted; what one noted oneself needs no right. */
  undo_any_contact: { over: 'classes', roles: ['principal', 'secretariat'] },
  /** To see mobile numbers on a list of calls. */
  call_families: { over: 'classes', roles: ['principal', 'secretariat', 'cpe', 'class_teacher'] },
  /** To follow requests for help about a pupil, and about a guardian where `see_guardians` holds too. */
  assist: { over: 'classes', roles: ['principal', 'secretariat', 'rupn', 'cpe', 'class_teacher'] },
  /** To make a piece of the library the school's own, and change it. */
  edit_pieces: { over: 'school', roles: ['principal', 'secretariat', 'rupn'] },
  /** To say that a language has been read over, for whatever the school prints. */
  approve_languages: { over: 'school', roles: ['principal', 'secretariat'] },
  export_families: { over: 'classes', roles: ['principal', 'secretariat'] },
} as const satisfies Record<string, { over: 'school' | 'classes'; roles: readonly SchoolRole[] }>;

export type Right = keyof typeof RIGHTS;

/** The classes for which one of the roles held gives the right; 'all' for the whole school, empty for none. */
export function classesFor(grants: readonly Grant[], right: Right): 'all' | readonly string[] {
  const { over, roles }: { over: 'school' | 'classes'; roles: readonly SchoolRole[] } = RIGHTS[right];
  const giving = grants.filter((grant) => roles.includes(grant.role));
  if (giving.some((grant) => grant.classCodes === 'all')) return 'all';
  if (over === 'school') return [];
  return [...new Set(giving.flatMap((grant) => grant.classCodes))];
}

/** Whether the roles held give the right at all: over the school, or over a class at least. */
export function can(grants: readonly Grant[], right: Right): boolean {
  const classes = classesFor(grants, right);
  return classes === 'all' || classes.length > 0;
}

/** Whether they give it for this class. */
export function canFor(grants: readonly Grant[], right: Right, classCode: string): boolean {
  const classes = classesFor(grants, right);
  return classes === 'all' || classes.includes(classCode);
}
