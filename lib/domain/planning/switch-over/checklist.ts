import type { SchoolRole } from '../../access/types';

/** What is to be ready for the day, in the order in which it is done; `days` after the switch-over, negative: before. */
export const CHECKLIST = [
  { id: 'help_desk_set', role: 'secretariat', days: -5 },
  { id: 'ent_admin_access', role: 'rupn', days: -5 },
  { id: 'codes_ready', role: 'cpe', days: -5 },
  { id: 'staff_told', role: 'principal', days: -3 },
  { id: 'lists_fresh', role: 'secretariat', days: -1 },
  { id: 'ent_text_posted', role: 'rupn', days: -1 },
  { id: 'passwords_changed', role: 'rupn', days: 0 },
  { id: 'old_login_tried', role: 'rupn', days: 0 },
  { id: 'help_desk_open', role: 'secretariat', days: 0 },
  { id: 'lists_after', role: 'secretariat', days: 4 },
] as const satisfies readonly { id: string; role: SchoolRole; days: number }[];

export type ChecklistItem = (typeof CHECKLIST)[number];
export type ChecklistId = ChecklistItem['id'];

export const findItem = (id: string): ChecklistItem | undefined => CHECKLIST.find((item) => item.id === id);
