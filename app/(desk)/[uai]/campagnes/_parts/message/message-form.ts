import { buildFormData, type EditorData } from '@/app/_parts/piece-editor/editor-data';
import { type FormValues, flatten } from '@/app/_parts/piece-editor/form-values';
import type { MessageForm } from '@/lib/domain/campaign/message/messages';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { MESSAGE_EDITOR } from '@/lib/messages/mails/pages';
import { proposeMessage } from '@/lib/messages/mails/propose-message';
import { joinContact } from '@/lib/print/build-frame';
import type { SchoolCard } from '@/lib/services/directory/get-school';

/** What a message's form shows of a school where nothing was typed. */
export type MessageSchool = Pick<SchoolCard, 'kind' | 'entName' | 'phone' | 'email' | 'contacts'>;

/** What stands in the controls of a message where nothing was typed. */
export const listMessageDefaults = (
  { id, fields }: MessageForm,
  language: Language,
  school: MessageSchool,
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
  school: MessageSchool;
  approved: ReadonlySet<Language>;
  /** What the région has fixed. */
  locked: readonly FieldId[];
  /** The région's own form. */
  asRegion?: boolean;
}): EditorData {
  const { school, form, asRegion = false, ...rest } = input;
  const data = buildFormData({
    ...rest,
    form,
    defaultsOf: (of) => listMessageDefaults(form, of, school),
    asRegion,
  });
  const fields = data.fields.map((field) =>
    field.id === 'lead' ? { ...field, hint: MESSAGE_EDITOR.bodyHint } : field,
  );
  return { ...data, fields };
}
