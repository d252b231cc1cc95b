/** Roles inside one school (DOMAIN: who uses it). `drane` is a role over a région, never over a school. */
export const SCHOOL_ROLES = ['principal', 'secretariat', 'rupn', 'cpe', 'class_teacher'] as const;
export type SchoolRole = (typeof SCHOOL_ROLES)[number];
export type Role = SchoolRole | 'drane';
