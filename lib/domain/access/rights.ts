import type { SchoolRole } from './types';

/** What a school role may do (DOMAIN: who uses it). Seeing a class by name is a matter of the scope's classes. */
export const RIGHTS = {
  import: ['principal', 'secretariat'],
  decide_match: ['principal', 'secretariat'],
  adopt_plan: ['principal'],
  print_letters: ['principal', 'secretariat', 'cpe', 'class_teacher'],
  prepare_wave: ['principal', 'secretariat'],
  confirm_wave: ['principal'],
  edit_settings: ['principal', 'secretariat'],
  read_journal: ['principal'],
  purge: ['principal'],
} as const satisfies Record<string, readonly SchoolRole[]>;

export type Right = keyof typeof RIGHTS;

/** Whether one of the roles held gives the right. */
export function can(roles: readonly SchoolRole[], right: Right): boolean {
  const allowed: readonly SchoolRole[] = RIGHTS[right];
  return roles.some((role) => allowed.includes(role));
}
