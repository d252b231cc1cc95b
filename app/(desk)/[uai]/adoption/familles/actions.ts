'use server';

import { getDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { DEFAULT_MESSAGE } from '@/lib/domain/campaign/message/messages';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { CALL_OUTCOMES, RECORDED_KINDS, type RecordedKind } from '@/lib/domain/tracking/contact';
import { SELECTION } from '@/lib/messages/families';
import { proposeDraft } from '@/lib/messages/mails/propose-message';
import { createWave } from '@/lib/services/campaign/create-wave';
import { deriveActId } from '@/lib/services/derive-act-id';
import { noteLanguage } from '@/lib/services/materials/print/note-language';
import { liftOpposition, recordOpposition } from '@/lib/services/tracking/oppositions';
import { recordContact } from '@/lib/services/tracking/record-contact';
import { recordForFamilies } from '@/lib/services/tracking/record-for-families';
import { undoContact } from '@/lib/services/tracking/undo-contact';
import { isFamilyPage, withParam, withProblem } from '../_parts/problem-address';

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '');
const kindOf = (form: FormData): RecordedKind | undefined =>
  RECORDED_KINDS.find((kind) => kind === textOf(form, 'geste'));

/** A page of this school's families, whatever the form says. */
const pageOf = (uai: string, path: string) => (isFamilyPage(uai, path) ? path : `/${uai}/adoption/familles`);

/**
 * What a button of a list of families asks for the ticked ones: a mark, a list of calls, a wave. The button of one
 * row (`remis`) marks that family alone, whatever is ticked.
 */
export async function markFamilies(uai: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const back = pageOf(uai, textOf(form, 'retour'));
  const classCode = textOf(form, 'classe') || undefined;
  const single = textOf(form, 'remis');
  const families = single ? [single] : form.getAll('familles').map(String);
  const asked = textOf(form, 'geste');
  const [undone, at = ''] = textOf(form, 'annuler').split(' ');
  if (undone) return undo(uai, back, undone, rowOf(at));
  if (asked === 'vague' && classCode) return prepareWave(uai, classCode, back, textOf(form, 'envoi'));
  if (asked === 'appels') redirectFresh(callsAddress(uai, families, classCode, back));
  if (asked === 'supports') redirectFresh(printAddress(uai, families, back));
  const kind = single ? 'handed_out' : kindOf(form);
  if (!kind) redirectFresh(withProblem(back, { code: 'invalid_contact' }));
  const note = single ? '' : textOf(form, 'note');
  const recorded = await recordForFamilies(desk.ctx, desk.scope, {
    form: textOf(form, 'envoi'),
    kind,
    families,
    ...(classCode && { classCode }),
    ...(note && { note }),
  });
  redirectFresh(
    recorded.ok
      ? `${withParam(back, 'acte', recorded.value.actId)}${rowOf(single)}`
      : withProblem(back, recorded.problem),
  );
}

/** Back to the row that was pressed: on a phone the next family is the one below it. */
const rowOf = (familyId: string) => (familyId ? `#famille-${encodeURIComponent(familyId)}` : '');

function callsAddress(uai: string, families: string[], classCode: string | undefined, back: string): string {
  if (families.length === 0) return withProblem(back, { code: 'nobody_chosen' });
  const query = new URLSearchParams([
    ...(classCode ? [['classe', classCode]] : []),
    ...families.map((family) => ['f', family]),
  ]);
  return `/${uai}/adoption/familles/appels?${query}`;
}

/** Where a piece is chosen for the ticked families: who gets it, and examples, are seen there before it is printed. */
function printAddress(uai: string, families: string[], back: string): string {
  if (families.length === 0) return withProblem(back, { code: 'nobody_chosen' });
  return `/${uai}/supports/impressions/nouvelle?${new URLSearchParams(families.map((family) => ['f', family]))}`;
}

/** A draft to the class's families that are not covered: its own page shows who, what and when. */
async function prepareWave(uai: string, classCode: string, back: string, form: string): Promise<void> {
  const desk = await getDesk(uai);
  const made = await createWave(desk.ctx, desk.scope, {
    form,
    title: SELECTION.waveTitle(classCode),
    audience: { classCodes: [classCode] },
    ...proposeDraft(DEFAULT_MESSAGE, schoolTypeOf(desk.school.kind)),
  });
  redirectFresh(
    made.ok
      ? withFlash(`/${uai}/campagnes/${made.value.waveId}`, 'wave_created')
      : withProblem(back, { code: made.problem.code }),
  );
}

/** A contact with some people of one family. */
export async function recordForPeople(uai: string, key: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const back = `/${uai}/adoption/familles/${encodeURIComponent(key)}`;
  const kind = kindOf(form);
  if (!kind) redirectFresh(withProblem(back, { code: 'invalid_contact' }));
  const holderIds = form.getAll('personnes').map(String);
  const note = textOf(form, 'note').replaceAll('\r\n', '\n').trim();
  const recorded = await recordContact(desk.ctx, desk.scope, {
    actId: deriveActId(textOf(form, 'envoi'), [desk.user.id, kind, note, ...holderIds]),
    kind,
    holderIds,
    ...(note && { note }),
  });
  redirectFresh(
    recorded.ok ? withParam(back, 'acte', recorded.value.actId) : withProblem(back, recorded.problem),
  );
}

/** What came of a call to one guardian, on the list of calls that it was made from. */
export async function recordCall(uai: string, form: FormData): Promise<void> {
  const desk = await getDesk(uai);
  const back = pageOf(uai, textOf(form, 'retour'));
  const kind = CALL_OUTCOMES.find((outcome) => outcome === textOf(form, 'issue'));
  if (!kind) redirectFresh(withProblem(back, { code: 'invalid_contact' }));
  const holderId = textOf(form, 'personne');
  const callAgainOn = kind === 'no_answer' ? textOf(form, 'rappel') : '';
  const recorded = await recordContact(desk.ctx, desk.scope, {
    actId: deriveActId(textOf(form, 'envoi'), [desk.user.id, kind, callAgainOn, holderId]),
    kind,
    holderIds: [holderId],
    ...(callAgainOn && { callAgainOn }),
  });
  redirectFresh(
    recorded.ok ? withParam(back, 'acte', recorded.value.actId) : withProblem(back, recorded.problem),
  );
}

/** In which language a guardian reads; '' takes the note away. */
export async function noteLanguageAction(
  uai: string,
  key: string,
  holderId: string,
  form: FormData,
): Promise<void> {
  const desk = await getDesk(uai);
  const back = `/${uai}/adoption/familles/${encodeURIComponent(key)}`;
  const noted = await noteLanguage(desk.ctx, desk.scope, { holderId, language: textOf(form, 'langue') });
  redirectFresh(noted.ok ? withFlash(back, 'language_saved') : withProblem(back, noted.problem));
}

/** That one of a family wants no more reminders, or wants them again. */
export async function changeOppositionAction(
  uai: string,
  key: string,
  holderId: string,
  change: 'record' | 'lift',
): Promise<void> {
  const desk = await getDesk(uai);
  const back = `/${uai}/adoption/familles/${encodeURIComponent(key)}`;
  const changed =
    change === 'lift'
      ? await liftOpposition(desk.ctx, desk.scope, { holderId })
      : await recordOpposition(desk.ctx, desk.scope, { holderId });
  if (!changed.ok) redirectFresh(withProblem(back, changed.problem));
  redirectFresh(withFlash(back, change === 'lift' ? 'objector_back' : 'objector_noted'));
}

export async function undoAct(uai: string, back: string, actId: string): Promise<void> {
  await undo(uai, back, actId, '');
}

async function undo(uai: string, back: string, actId: string, anchor: string): Promise<void> {
  const desk = await getDesk(uai);
  const undone = await undoContact(desk.ctx, desk.scope, { actId });
  const page = pageOf(uai, back);
  redirectFresh(
    undone.ok ? `${withFlash(page, 'contact_undone')}${anchor}` : withProblem(page, undone.problem),
  );
}
