import { ChangeTable } from '@/app/_parts/change-table';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import { EDITOR, type TakeOverWords } from '@/lib/messages/materials/editor';
import { FIELD_NAMES } from '@/lib/messages/materials/library';

type Action = (form: FormData) => Promise<void>;

const nameFields = (fields: readonly FieldId[]) => fields.map((field) => FIELD_NAMES[field].label).join(', ');

/** What the newer template of the région would change on a school's piece or message, and the two answers to it. */
export function TakeOver({
  words,
  compared: { newer, isDeclined, newlyLocked, opened },
  changes,
  problem,
  allowed,
  take,
  decline,
  back,
}: {
  words: TakeOverWords;
  compared: {
    newer: { version: number; note: string };
    isDeclined: boolean;
    newlyLocked: readonly FieldId[];
    opened: readonly FieldId[];
  };
  changes: { name: string; before: string; after: string }[];
  problem: string | undefined;
  allowed: boolean;
  take: Action;
  decline: Action;
  back: string;
}) {
  return (
    <div className="max-w-4xl space-y-6">
      {problem && (
        <Alert live tone="error">
          {problem}
        </Alert>
      )}
      {isDeclined && <Alert tone="info">{words.declined(newer.version)}</Alert>}
      <Alert title={words.note} tone="info">
        <p>{newer.note}</p>
      </Alert>
      <p>{words.keeps}</p>
      {newlyLocked.length > 0 && <p>{words.newlyLocked(nameFields(newlyLocked))}</p>}
      {opened.length > 0 && <p>{words.opened(nameFields(opened))}</p>}
      <Section id="changements" title={words.changes}>
        {changes.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Card flush>
            <ChangeTable
              after={words.theirs}
              before={words.yours}
              caption={words.changes}
              changes={changes}
            />
          </Card>
        )}
      </Section>
      {allowed ? (
        <div className="flex flex-wrap gap-3">
          <form action={take}>
            <SubmitButton icon="check">{words.take}</SubmitButton>
          </form>
          <form action={decline}>
            <SubmitButton look="secondary" {...(isDeclined && { icon: 'undo' })}>
              {isDeclined ? words.reconsider : words.leave}
            </SubmitButton>
          </form>
          <LinkButton href={back} look="quiet">
            {words.back}
          </LinkButton>
        </div>
      ) : (
        <DisabledWithReason label={words.take} reason={EDITOR.readOnly} />
      )}
      {!isDeclined && <p className="text-sm text-muted">{words.leaveNote}</p>}
    </div>
  );
}
