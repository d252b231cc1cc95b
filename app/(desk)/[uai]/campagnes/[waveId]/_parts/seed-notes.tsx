import type { Desk } from '@/app/_server/desk';
import { BEFORE_DEPARTURE as WORDS } from '@/lib/messages/mails/pages';
import { listWaveSeeds } from '@/lib/services/campaign/set-seeds';

/** What became of the copies to the school's own addresses, apart from every count of families. */
export async function SeedNotes({ desk, waveId }: { desk: Desk; waveId: string }) {
  const { seeds } = await listWaveSeeds(desk.ctx, desk.scope, { waveId });
  if (seeds.length === 0) return null;
  return (
    <div className="max-w-prose text-sm">
      <p className="font-semibold">{WORDS.seeds}</p>
      <ul className="list-disc pl-5">
        {seeds.map(({ address, status, failure }) => (
          <li className="break-words" key={address}>
            {WORDS.seedOutcome(address, status, failure)}
          </li>
        ))}
      </ul>
      <p className="text-muted">{WORDS.seedsApart}</p>
    </div>
  );
}
