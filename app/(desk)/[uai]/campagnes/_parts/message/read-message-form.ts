import { readPieceForm } from '@/app/_parts/piece-editor/read-piece-form';
import type { AskedSettings } from '@/lib/domain/materials/library/check-settings';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import type { Language } from '@/lib/domain/materials/library/languages';
import type { PieceSettings } from '@/lib/domain/materials/library/piece-settings';
import type { Result } from '@/lib/domain/result';
import type { OpenedMessage } from '@/lib/services/campaign/open-message';
import { listMessageDefaults, type MessageSchool } from './message-form';

/** What a message's form asks for, over what is saved: read as that of a piece. */
export const readMessageForm = (
  sent: FormData,
  {
    form,
    school,
    locked = [],
  }: Pick<OpenedMessage, 'form'> & { school: MessageSchool; locked?: readonly FieldId[] },
  base: PieceSettings,
): Promise<Result<{ language: Language; settings: AskedSettings }, 'field_refused'>> =>
  readPieceForm(sent, form, base, {
    defaultsOf: (language) => listMessageDefaults(form, language, school),
    locked,
  });
