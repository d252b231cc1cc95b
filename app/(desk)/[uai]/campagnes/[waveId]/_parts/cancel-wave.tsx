import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { WaveStatus } from '@/lib/domain/campaign/types';
import { WAVE_PAGE as WORDS } from '@/lib/messages/campaign-pages';
import { cancelWaveAction } from '../../actions';

/** Stopping a wave, in two steps that need no JavaScript. */
export function CancelWave({ uai, waveId, status }: { uai: string; waveId: string; status: WaveStatus }) {
  return (
    <div className="mt-8 border-t border-line pt-4">
      <Disclosure
        summary={
          status === 'draft' ? WORDS.cancelDraft : status === 'sent' ? WORDS.cancelReminders : WORDS.cancel
        }
      >
        <form action={cancelWaveAction.bind(null, uai, waveId)} className="max-w-prose space-y-3 text-sm">
          <p>{WORDS.cancelText(status)}</p>
          <SubmitButton look="danger">{WORDS.cancelConfirm}</SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}
