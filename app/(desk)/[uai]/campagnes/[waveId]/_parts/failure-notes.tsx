import Link from 'next/link';
import { Alert } from '@/app/_ui/alert';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { FailureCode } from '@/lib/domain/delivery/types';
import {
  describeGivenUp,
  describeWaiting,
  isOfWayOut,
  FAILURE_LINKS as WORDS,
} from '@/lib/messages/failures';
import type { WaveReport } from '@/lib/services/delivery/get-wave';

const listOf = (counts: Partial<Record<FailureCode, number>>) =>
  Object.entries(counts) as [FailureCode, number][];

/** Why messages wait, or were given up, what happens next, and where it is mended. */
export function FailureNotes({ uai, report }: { uai: string; report: WaveReport }) {
  const { wave, waiting, failed } = report;
  const isUnderWay = wave.status === 'sending' || wave.status === 'paused';
  return (
    <>
      {isUnderWay &&
        listOf(waiting).map(([code, count]) => (
          <Alert key={code} tone="warn">
            {describeWaiting(code, count, wave.channel)} <Mend channel={wave.channel} code={code} uai={uai} />
          </Alert>
        ))}
      {listOf(failed).map(([code, count]) => (
        <Alert key={code} tone="warn">
          {describeGivenUp(code, count, wave.channel)} <Mend channel={wave.channel} code={code} uai={uai} />
        </Alert>
      ))}
    </>
  );
}

/** Where somebody looks at it: the addresses to be corrected, or the setting and its test. */
function Mend({ uai, code, channel }: { uai: string; code: FailureCode; channel: WaveChannel }) {
  if (code === 'recipient_refused') {
    return (
      <Link className="link" href={`/${uai}/campagnes/adresses`}>
        {WORDS.addresses}
      </Link>
    );
  }
  if (!isOfWayOut(code)) return null;
  return (
    <Link className="link" href={`/${uai}/reglages/${channel === 'email' ? 'envoi' : 'ent'}`}>
      {WORDS.setting}
    </Link>
  );
}
