import { ok, type Result, refuse } from '@/lib/domain/result';

/**
 * What a form of settings was drawn from: it goes out with the form and comes back with what was typed. Where the stored
 * values have become others meanwhile, somebody else has saved, and what was typed would undo it unseen.
 */
export const formBase = (values: unknown): string => JSON.stringify(values);

/** As `formBase`, of a row that says when it was last written; empty where there is none yet. */
export const rowBase = (row: { updatedAt: Date } | undefined): string => row?.updatedAt.toISOString() ?? '';

/** In the transaction that writes, after `lockForm`. Without a base nobody drew a form. */
export const checkBase = (base: string | undefined, stored: string): Result<null, 'settings_changed'> =>
  base === undefined || base === stored ? ok(null) : refuse('settings_changed');
