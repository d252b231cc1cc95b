import Link from 'next/link';
import { Card, Section } from '@/app/_ui/card';
import { RUN_PAGE as WORDS } from '@/lib/messages/print-pages';
import { describeFailure } from '@/lib/messages/print-runs';
import type { RunView } from '@/lib/services/materials/print/list-runs';

/** What could not be printed, each at its class, with the way to the family whose name it is. */
export function Failures({ run, uai }: { run: RunView; uai: string }) {
  return (
    <Section id="echecs" title={WORDS.failures}>
      <Card>
        <ul className="space-y-2 text-sm">
          {run.problem?.failures.map((failure) => (
            <li key={JSON.stringify(failure)}>
              <strong className="font-semibold">{failure.classCode}</strong> {describeFailure(failure)}{' '}
              {failure.pupilId && (
                <Link
                  className="link"
                  href={`/${uai}/adoption/familles/${encodeURIComponent(failure.pupilId)}`}
                >
                  {WORDS.openFamily}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
