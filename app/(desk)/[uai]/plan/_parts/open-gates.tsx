import Link from 'next/link';
import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { describeOpenGate, FOLLOW as WORDS } from '@/lib/messages/plan-follow';
import { getPlanGates } from '@/lib/services/planning/follow/get-gates';

/** The missed thresholds that wait for a decision; nothing without one. */
export async function OpenGates({ desk }: { desk: Desk }) {
  const found = await getPlanGates(desk.ctx, desk.scope);
  const open = found?.gates.filter((gate) => gate.open) ?? [];
  if (open.length === 0) return null;
  return (
    <Alert title={open.map((gate) => describeOpenGate(gate.title)).join(' ')} tone="warn">
      <p>
        <Link className="link font-semibold" href={`/${desk.school.uai}/plan/seuils`}>
          {WORDS.gates}
        </Link>
      </p>
    </Alert>
  );
}
