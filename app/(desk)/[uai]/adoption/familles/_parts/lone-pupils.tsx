import { Card } from '@/app/_ui/card';
import { WORK_LIST } from '@/lib/messages/families';
import type { LonePupil } from '@/lib/services/tracking/get-work-list';

/** Pupils whom a figure counts and who have no family here: the count of the list is that of the figure. */
export function LonePupils({ pupils }: { pupils: readonly LonePupil[] }) {
  if (pupils.length === 0) return null;
  return (
    <Card className="mb-4 text-sm">
      <h3 className="text-sm font-semibold">{WORK_LIST.loneTitle(pupils.length)}</h3>
      <p className="mt-1 text-muted">{WORK_LIST.loneLead}</p>
      <ul className="mt-2 columns-1 gap-6 sm:columns-2 lg:columns-3">
        {pupils.map((pupil) => (
          <li key={pupil.id}>
            {pupil.name}{' '}
            <span className="text-xs text-muted">
              {pupil.classCode} · {pupil.left ? WORK_LIST.loneLeft : WORK_LIST.loneUnlinked}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
