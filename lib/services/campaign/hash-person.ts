import { createHmac } from 'node:crypto';
import type { HolderId } from '@/lib/domain/roster/types';

/**
 * How a person stands on the list of those that are not written to, whatever address or number the school holds for them,
 * or none. The id is the one of SIECLE, so that they are recognised when they come back after a purge; as with
 * `hashAddress`, nobody reads it from the list, and two schools have two hashes of one person.
 */
export const hashPerson = (schoolUai: string, holderId: HolderId, secretKey: string): string =>
  createHmac('sha256', secretKey)
    .update(`palier suppression of a person ${schoolUai} ${holderId}`)
    .digest('base64url');
