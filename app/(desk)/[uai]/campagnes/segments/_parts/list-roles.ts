import { AUDIENCE_ROLES, type AudienceRole } from '@/lib/domain/campaign/types';
import type { SchoolKind } from '@/lib/domain/directory/types';

/** Whom a segment may mean: no pupil of a collège is of age. */
export const listRoles = (kind: SchoolKind): readonly AudienceRole[] =>
  kind === 'college' ? AUDIENCE_ROLES.filter((role) => role !== 'adult_pupils') : AUDIENCE_ROLES;
