import type { Desk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { WorkKind } from '@/lib/domain/planning/prepare/prepared-work';
import { describeEstranged, PREPARED as WORDS } from '@/lib/messages/prepared-work';
import { listEstrangedWork } from '@/lib/services/planning/prepare/list-estranged-work';
import { keepWorkAction } from '../actions';

const PLACES: Record<WorkKind, string> = {
  wave: 'campagnes',
  print: 'supports/impressions',
  banner: 'supports/bannieres',
};

/** Prepared work that somebody has touched and the plan has left: opened, or kept as it is. Nothing where there is none. */
export async function EstrangedList({ desk }: { desk: Desk }) {
  const { uai, timeZone } = desk.school;
  const estranged = await listEstrangedWork(desk.ctx, desk.scope);
  if (estranged.length === 0) return null;
  return (
    <Section
      id="prepare"
      lead={desk.can('adopt_plan') ? WORDS.estrangedLead : WORDS.estrangedForReaders}
      title={WORDS.estranged(estranged.length)}
    >
      <Card>
        <ul className="divide-y divide-line">
          {estranged.map((work) => (
            <li
              className="flex flex-col gap-3 py-3 sm:flex-row sm:items-start sm:justify-between"
              key={work.workId}
            >
              <p className="max-w-prose text-sm">{describeEstranged(work, timeZone)}</p>
              <div className="flex shrink-0 flex-wrap gap-2">
                <LinkButton href={`/${uai}/${PLACES[work.workKind]}/${work.workId}`} look="secondary">
                  {WORDS.open}
                  <span className="sr-only">{WORDS.openOf(work.title)}</span>
                </LinkButton>
                {desk.can('adopt_plan') && (
                  <form
                    action={keepWorkAction.bind(null, uai, {
                      planId: work.planId,
                      workKind: work.workKind,
                      workId: work.workId,
                    })}
                  >
                    <SubmitButton ariaLabel={WORDS.keepOf(work.title)} look="secondary">
                      {WORDS.keep}
                    </SubmitButton>
                  </form>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
