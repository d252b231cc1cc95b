import { Button } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { ChoiceField, ChoiceGroup } from '@/app/_ui/field';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { getPrintMerge } from '@/lib/domain/materials/print/print-rights';
import { NEW_RUN as WORDS } from '@/lib/messages/print-pages';
import type { PrintablePiece } from '@/lib/services/materials/print/choose-piece';
import type { PrintForm } from '@/lib/services/materials/print/open-form';
import type { RunParams } from '../../run-address';
import { LookFields } from './look-fields';
import { PeopleChoice } from './people-choice';

type Props = { base: string; asked: RunParams; form: PrintForm & { piece: PrintablePiece } };

/** The form lives in the address: it works without JavaScript, and going back to it finds what was chosen. */
export function RunForm({ base, asked, form }: Props) {
  const { piece } = form;
  const merge = getPrintMerge(piece.pieceId);
  const isLetter = getPiece(piece.pieceId).kind === 'letter';
  return (
    <form action={`${base}/nouvelle`} className="group/form grid items-start gap-6 lg:grid-cols-2">
      <input name="support" type="hidden" value={piece.key} />
      <input name="voir" type="hidden" value="1" />
      {asked.prepare && <input name="prepare" type="hidden" value={asked.prepare} />}
      <Section id="pour-qui" title={WORDS.who}>
        <Card className="space-y-2">
          <PeopleChoice asked={asked} form={form} merge={merge} />
          {merge === 'families' && (
            <ChoiceField
              defaultChecked={asked.toutes}
              hint={WORDS.includeHint}
              id="toutes"
              label={WORDS.include}
              value="1"
            />
          )}
        </Card>
      </Section>
      <Section id="comment" title={WORDS.how}>
        <Card className="space-y-4">
          <ChoiceGroup legend={WORDS.pile}>
            <ChoiceField defaultChecked={asked.garde} id="garde" label={WORDS.coverPage} value="1" />
            <ChoiceField
              defaultChecked={asked.emargement}
              id="emargement"
              label={WORDS.tickingSheet}
              value="1"
            />
            {isLetter && (
              <ChoiceField
                defaultChecked={asked.rectoVerso}
                id="rectoVerso"
                label={WORDS.bothSides}
                value="1"
              />
            )}
          </ChoiceGroup>
          <LookFields asked={asked} piece={piece} />
        </Card>
      </Section>
      <div className="lg:col-span-2">
        <Button icon="people" type="submit">
          {WORDS.look}
        </Button>
      </div>
    </form>
  );
}
