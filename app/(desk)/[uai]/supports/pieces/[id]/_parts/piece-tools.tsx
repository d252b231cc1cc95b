import { randomUUID } from 'node:crypto';
import { Card, Section } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { TITLE_LENGTH } from '@/lib/domain/materials/library/piece-title';
import { GALLERY } from '@/lib/messages/materials/desk';
import { EDITOR } from '@/lib/messages/materials/editor';
import type { OpenedPiece } from '@/lib/services/materials/open-piece';
import {
  archivePieceAction,
  bringBackAction,
  duplicatePieceAction,
  renamePieceAction,
} from '../../../actions';

/** What is done to a piece as a whole: its name, a copy, putting it away. */
export function PieceTools({ uai, row }: { uai: string; row: OpenedPiece['piece'] }) {
  const { id, title, archivedAt } = row;
  return (
    <Section id="gerer" title={EDITOR.more}>
      <Card className="space-y-4">
        <form action={renamePieceAction.bind(null, uai, id)} className="flex flex-wrap items-end gap-3">
          <TextField
            autoComplete="off"
            className="min-w-56 flex-1"
            defaultValue={title}
            hint={EDITOR.nameHint}
            id="titre"
            key={title}
            label={EDITOR.name}
            maxLength={TITLE_LENGTH}
            required
          />
          <SubmitButton look="secondary">{EDITOR.rename}</SubmitButton>
        </form>
        <div className="flex flex-wrap gap-2">
          <form action={duplicatePieceAction.bind(null, uai, id, randomUUID())}>
            <SubmitButton icon="file" look="secondary">
              {EDITOR.duplicate}
            </SubmitButton>
          </form>
          {archivedAt ? (
            <form action={bringBackAction.bind(null, uai, id)}>
              <SubmitButton icon="undo" look="secondary">
                {GALLERY.bringBack}
              </SubmitButton>
            </form>
          ) : (
            <form action={archivePieceAction.bind(null, uai, id)}>
              <SubmitButton look="secondary">{EDITOR.archive}</SubmitButton>
            </form>
          )}
        </div>
      </Card>
    </Section>
  );
}
