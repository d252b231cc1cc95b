import {
  findOwnSender,
  findSenderAbove,
  inOwner,
  type SenderOwner,
  type SenderPace,
  type StoredSender,
} from '@/db/queries/sender';
import type { ServiceContext } from '../../context';

/** A sender as it is shown: of its secrets only that they are there. */
export type SenderView = Omit<StoredSender, 'sealedSecret' | 'sealedWebhookSecret'> & {
  hasSecret: boolean;
  hasWebhookSecret: boolean;
} & Partial<SenderPace>;

export type SenderChoice = {
  own: SenderView | undefined;
  /** For a school: its messages leave through the région's sender when it has none of its own. */
  above: { fromAddress: string } | undefined;
};

/** What a school or a région has set. */
export async function getSender(ctx: Pick<ServiceContext, 'db'>, owner: SenderOwner): Promise<SenderChoice> {
  return inOwner(ctx.db, owner, async (tx) => {
    const own = await findOwnSender(tx, owner);
    const above = 'school' in owner ? await findSenderAbove(tx, owner.school.uai) : undefined;
    return { own: own && hideSecrets(own), above: above && { fromAddress: above.fromAddress } };
  });
}

function hideSecrets({
  sealedSecret,
  sealedWebhookSecret,
  ...shown
}: StoredSender & Partial<SenderPace>): SenderView {
  return { ...shown, hasSecret: sealedSecret !== null, hasWebhookSecret: sealedWebhookSecret !== null };
}
