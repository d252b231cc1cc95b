import { DisabledWithReason } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { WAVE_STEPS as WORDS } from '@/lib/messages/wave-steps';
import type { WaveReport } from '@/lib/services/delivery/get-wave';
import {
  approveWaveAction,
  pauseWaveAction,
  resendFailedAction,
  resumeWaveAction,
  withdrawAction,
} from '../../actions';

/**
 * What can be done with a wave as it stands: approve it, halt it, let it go on, try again where it failed. What its
 * status allows and this person may not do, or what there is no reason for, is shown with why.
 */
export function WaveSteps({
  uai,
  report,
  mayApprove,
  stillReached,
}: {
  uai: string;
  report: WaveReport;
  mayApprove: boolean;
  /** How many of those who wait for a halted wave it would still reach; null or absent where nobody can tell. */
  stillReached?: number | null;
}) {
  const { wave, counts, resend } = report;
  const send = (action: (uai: string, waveId: string) => Promise<void>, label: string, note: string) => (
    <form action={action.bind(null, uai, wave.id)} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <SubmitButton look="secondary">{label}</SubmitButton>
      <span className="text-sm text-muted">{note}</span>
    </form>
  );
  switch (wave.status) {
    case 'draft':
      if (wave.followsId) return null;
      return mayApprove ? (
        <form
          action={approveWaveAction.bind(null, uai, wave.id)}
          className="flex flex-wrap items-center gap-x-3 gap-y-1"
        >
          <input name="version" type="hidden" value={wave.version} />
          <SubmitButton look="secondary">{WORDS.approve}</SubmitButton>
          <span className="text-sm text-muted">{WORDS.approveNote}</span>
        </form>
      ) : (
        <DisabledWithReason label={WORDS.approve} reason={WORDS.onlyPrincipal} />
      );
    case 'approved':
      return send(withdrawAction, WORDS.withdraw, WORDS.withdrawNote);
    case 'scheduled':
      return <DisabledWithReason label={WORDS.pause} reason={WORDS.notLeftYet} />;
    case 'sending':
      return send(pauseWaveAction, WORDS.pause, WORDS.pauseNote);
    case 'paused':
      return stillReached === 0
        ? send(resumeWaveAction, WORDS.finish, WORDS.finishNote)
        : send(resumeWaveAction, WORDS.resume, WORDS.resumeNote);
    case 'cancelled':
      return null;
    case 'sent':
      if (counts.failed === 0) return null;
      if (resend) return <DisabledWithReason label={WORDS.resend(counts.failed)} reason={WORDS.resent} />;
      return mayApprove ? (
        send(resendFailedAction, WORDS.resend(counts.failed), WORDS.resendNote)
      ) : (
        <DisabledWithReason label={WORDS.resend(counts.failed)} reason={WORDS.onlyPrincipal} />
      );
  }
}
