import { findWorkStop } from '@/db/queries/jobs';
import { asSystem } from '@/db/scope';
import { getDb } from './context';

/** A worker says every five seconds that it is alive; one that is started again takes less than a minute. */
const SILENT_SECONDS = 120;

/** Since when nothing is sent or printed; `since` null: nobody knows. Undefined while a worker is alive. */
export const readWorkStop = (): Promise<{ since: Date | null } | undefined> =>
  asSystem(getDb(), (tx) => findWorkStop(tx, SILENT_SECONDS));
