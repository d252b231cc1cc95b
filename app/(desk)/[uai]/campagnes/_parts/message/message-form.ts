import { buildFormData, type EditorData } from '@/app/_parts/piece-editor/editor-data';
import { type FormValues, flatten } from '@/app/_parts/piece-editor/form-values';
import type { MessageForm } from '@/lib/domain/campaign/message/messages';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { MESSAGE_EDITOR } from '@/lib/messages/mails/pages';
import { proposeMessage } from '@/lib/messages/mails/propose-message';
import { joinContact } from '@/lib/print/build-frame';
import type { SchoolCard } from '@/lib/services/directory/get-school';

/** What stands in the controls of a message where nothing was typed. */
export const listMessageDefaults = (
  { id, fields }: MessageForm,
  language: Language,
  school: SchoolCard,
): FormValues =>
  flatten(fields, {
    ent: school.entName === 'ENT' ? '' : school.entName,
    schoolContact: joinContact(school.phone, school.email),
    nationalContact: joinContact(school.contacts.assistancePhone, school.contacts.assistanceEmail),
    ...proposeMessage(id, language, schoolTypeOf(school.kind)),
  });

/** The form of a message, as that of a piece. */
export function buildMessageData(input: {
  form: MessageForm;
  settings: PieceSettings;
  language: Language;
  school: SchoolCard;
  approved: ReadonlySet<Language>;
}): EditorData {
  const { school, form, ...rest } = input;
  const data = buildFormData({
    ...rest,
    form,
    defaultsOf: (of) => listMessageDefaults(form, of, school),
    locked: [],
    asRegion: false,
  });
  const fields = data.fields.map((field) =>
    field.id === 'lead' ? { ...field, hint: MESSAGE_EDITOR.bodyHint } : field,
  );
  return { ...data, fields };
}
