import Link from 'next/link';
import type { Desk } from '@/app/_server/desk';
import { getEntContext } from '@/app/_server/ent';
import { Card, Section } from '@/app/_ui/card';
import { formatMoment } from '@/lib/messages/format';
import { HAND as WORDS } from '@/lib/messages/hand-list';
import { type HandTask, listHandTasks } from '@/lib/services/delivery/ent/list-hand-tasks';

/** The waves that somebody sends in the ENT by hand, for whoever may; nothing where there is none. */
export async function HandTasks({ desk }: { desk: Desk }) {
  const { ctx, scope, school } = desk;
  const tasks = await listHandTasks({ ...getEntContext(), ...ctx }, scope);
  if (tasks.length === 0) return null;
  return (
    <Section id="envois-ent" lead={WORDS.taskLead} title={WORDS.taskTitle}>
      <Card flush>
        <ul className="divide-y divide-line">
          {tasks.map((task) => (
            <li className="px-4 py-3" key={task.waveId}>
              <Link className="link" href={`/${school.uai}/campagnes/${task.waveId}/envoyer`}>
                {WORDS.task(task.title)}
              </Link>
              <p className="text-sm text-muted">{describeTask(task, ctx.now, school.timeZone)}</p>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}

function describeTask({ people, isOut, dueAt }: HandTask, now: Date, timeZone: string): string {
  if (people === null || dueAt > now) return WORDS.taskFrom(formatMoment(dueAt, timeZone));
  return isOut ? WORDS.taskOut(people) : WORDS.taskNow(people);
}
