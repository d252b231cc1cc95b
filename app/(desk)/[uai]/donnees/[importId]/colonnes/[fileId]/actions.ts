'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { ListField } from '@/lib/domain/import/columns';
import { listFieldNames } from '@/lib/messages/import';
import { describeProblem } from '@/lib/messages/problems';
import { mapColumns } from '@/lib/services/import/map-columns';
import { buildMapping, type MappingState, readChoices } from './read-form';

/** Remembers how lists with these headers are read; a refusal keeps what was chosen. */
export async function mapColumnsAction(
  uai: string,
  importId: string,
  fileId: string,
  state: MappingState,
  form: FormData,
): Promise<MappingState> {
  const desk = await getDesk(uai);
  const choices = readChoices(form);
  const refused = (problem: string): MappingState => ({ choices, problem, attempt: state.attempt + 1 });
  const built = buildMapping(choices);
  if ('problem' in built) return refused(built.problem);
  const saved = await mapColumns(desk.ctx, desk.scope, { fileId, ...built.mapping });
  if (saved.ok) redirectFresh(withFlash(`/${uai}/donnees/${importId}`, 'mapping_saved'));
  const { code, detail } = saved.problem;
  return refused(describeProblem({ code, detail: { fields: nameFields(String(detail?.fields ?? '')) } }));
}

/** "state, lastConnectedAt" → "État du compte, Dernière connexion". */
const nameFields = (codes: string): string =>
  codes
    .split(', ')
    .map((code) => listFieldNames[code as ListField] ?? code)
    .join(', ');
