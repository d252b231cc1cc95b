import type { Desk } from '@/app/_server/desk';
import { getEntContext } from '@/app/_server/ent';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { HAND as WORDS } from '@/lib/messages/hand-list';
import { getHandWork } from '@/lib/services/delivery/ent/get-hand-work';
import type { WaveReport } from '@/lib/services/delivery/get-wave';

/** Of a wave in the ENT that somebody sends by hand: where that is done. */
export async function HandNotice({ desk, wave }: { desk: Desk; wave: WaveReport['wave'] }) {
  const { ctx, scope } = desk;
  const { uai } = desk.school;
  if (wave.channel !== 'ent_message') return null;
  const work = await getHandWork({ ...getEntContext(), ...ctx }, scope, { waveId: wave.id });
  if (!work.ok || !work.value || wave.status === 'sent') return null;
  const isNow = work.value.state === 'due' || work.value.state === 'out';
  return (
    <div className="mb-6">
      <Alert title={isNow ? WORDS.noticeNow : WORDS.noticeLater} tone={isNow ? 'warn' : 'info'}>
        <LinkButton
          href={`/${uai}/campagnes/${wave.id}/envoyer`}
          icon="send"
          look={isNow ? 'primary' : 'secondary'}
        >
          {WORDS.open}
        </LinkButton>
      </Alert>
    </div>
  );
}
