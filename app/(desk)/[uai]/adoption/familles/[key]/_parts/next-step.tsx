import { randomUUID } from 'node:crypto';
import { Card } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import type { Channel } from '@/lib/domain/adoption/recommend-channel';
import { NEXT_STEPS } from '@/lib/messages/contacts';
import { FAMILY_PAGE, SELECTION } from '@/lib/messages/families';
import { PrintSelection } from '../../../_parts/print-selection';

/** The way that is recommended, why, and the letter for who chooses paper. */
export function NextStep({
  uai,
  familyId,
  channel,
  mayPrint,
  back,
}: {
  uai: string;
  familyId: string;
  channel: Channel;
  mayPrint: boolean;
  back: string;
}) {
  const action = `/api/desk/${uai}/lettres`;
  return (
    <Card className="space-y-3">
      <p className="text-sm">{NEXT_STEPS[channel]}</p>
      {channel === 'ent_message' && <p className="text-sm text-muted">{FAMILY_PAGE.entHint}</p>}
      {mayPrint ? (
        <form action={action} method="post">
          <input name="envoi" type="hidden" value={randomUUID()} />
          <input name="familles" type="hidden" value={familyId} />
          <input name="retour" type="hidden" value={back} />
          <PrintSelection action={action}>{FAMILY_PAGE.letter}</PrintSelection>
        </form>
      ) : (
        <DisabledWithReason label={FAMILY_PAGE.letter} reason={SELECTION.printNotYours} />
      )}
    </Card>
  );
}
