import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import { HAND } from '@/lib/messages/hand-list';
import { getEnt } from '@/lib/services/delivery/ent/get-ent';

/** Before a wave in the ENT is confirmed: that it will not leave by itself, where Palier cannot write there. */
export async function ByHandNote({ desk, channel }: { desk: Desk; channel: WaveChannel }) {
  if (channel !== 'ent_message') return null;
  const { own, above } = await getEnt(desk.ctx, { school: desk.scope });
  if ((own ?? above)?.kind === 'edifice') return null;
  return <Alert tone="info">{HAND.noticeLater}</Alert>;
}
