import type { SchoolScope } from '@/db/scope';
import { HAND_COLUMNS, type HandColumn } from '@/lib/domain/delivery/ent';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { HAND_HEADERS, HAND_PROFILES } from '@/lib/messages/ent';
import { writeCsv } from '../../import/write-csv';
import { getHandWork, type HandContext, type HandPerson } from './get-hand-work';

/**
 * The list of recipients that is out, as the ENT asks for it: those who read this language, and whom the message may
 * still be written to at this minute. `language`: as an address says it, '' for French alone.
 */
export async function exportHandList(
  ctx: HandContext,
  scope: SchoolScope,
  { waveId, language }: { waveId: string; language: string },
): Promise<Result<{ csv: string }, 'not_allowed' | 'unknown_wave' | 'hand_list_replaced'>> {
  const work = await getHandWork(ctx, scope, { waveId });
  if (!work.ok) return work;
  if (work.value?.state !== 'out') return refuse('hand_list_replaced');
  const { product, people } = work.value;
  const columns: readonly HandColumn[] = HAND_COLUMNS[product];
  const rows = people
    .filter((one) => one.reason === null && (one.language ?? '') === language)
    .map((one) => columns.map((column) => cellOf(one, column)));
  return ok({ csv: writeCsv([columns.map((column) => HAND_HEADERS[product][column] ?? ''), ...rows]) });
}

function cellOf(person: HandPerson, column: HandColumn): string {
  switch (column) {
    case 'entId':
      return person.entId;
    case 'familyName':
      return person.name;
    case 'firstName':
      return person.firstName;
    case 'profile':
      return person.isPupil ? HAND_PROFILES.pupil : HAND_PROFILES.guardian;
    case 'classes':
      return person.classCodes.filter((code) => code !== '').join(', ');
    case 'children':
      return person.childFirstNames.join(', ');
  }
}
