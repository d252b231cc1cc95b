import type { SenderOwner } from '@/db/queries/sender';

/** What a sealed secret belongs to: moved to another owner's row it does not open. */
export const nameOwner = (owner: SenderOwner): string =>
  'school' in owner ? schoolOwner(owner.school.uai) : regionOwner(owner.region.regionCode);

export const schoolOwner = (uai: string): string => `school ${uai}`;
export const regionOwner = (regionCode: string): string => `region ${regionCode}`;
