import { randomUUID } from 'node:crypto';
import type { Desk } from '@/app/_server/desk';
import { markFamilies } from '../familles/actions';
import type { FamilyChoice } from './family-list';

/** What this person may do with the families ticked on a page; undefined for who may not mark any. */
export function buildChoice(
  { scope, can }: Pick<Desk, 'scope' | 'can'>,
  page: Pick<FamilyChoice, 'act' | 'back' | 'allChecked' | 'hrefOf' | 'classCode' | 'wave'>,
): FamilyChoice | undefined {
  if (!can('record_contact')) return undefined;
  const { wave, ...given } = page;
  return {
    ...given,
    may: { print: can('print_letters'), call: can('call_families') },
    pupilsOnly: !can('see_guardians'),
    wave: can('prepare_wave') ? wave : undefined,
    mark: markFamilies.bind(null, scope.uai),
    formId: randomUUID(),
  };
}
