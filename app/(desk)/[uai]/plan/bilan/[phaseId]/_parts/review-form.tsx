import type { Desk } from '@/app/_server/desk';
import { TextArea } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { REVIEW_PAGE as WORDS } from '@/lib/messages/plan-follow';
import type { PhaseReview } from '@/lib/services/planning/follow/get-phase-review';
import { REVIEW_CHARACTERS } from '@/lib/services/planning/plan-text';
import { saveReviewAction } from '../actions';

const Said = ({ title, text }: { title: string; text: string }) => (
  <div>
    <h3 className="text-base">{title}</h3>
    <p className="max-w-prose whitespace-pre-line">{text || WORDS.nothingSaid}</p>
  </div>
);

/** What the principal says of the phase: a form for them, the words for everybody else and for paper. */
export function ReviewForm({ desk, review }: { desk: Desk; review: PhaseReview }) {
  const { said, planId, phase } = review;
  const mayWrite = desk.can('adopt_plan');
  const words = (
    <div className={mayWrite ? 'hidden space-y-4 print:block' : 'space-y-4'}>
      <Said text={said?.comment ?? ''} title={WORDS.comment} />
      <Said text={said?.keeps ?? ''} title={WORDS.keeps} />
    </div>
  );
  const key = { planId, phaseId: phase.id, version: said?.version ?? 0 };
  return (
    <div className="space-y-4">
      {!mayWrite && words}
      {mayWrite ? (
        <form
          action={saveReviewAction.bind(null, desk.school.uai, key)}
          className="max-w-prose space-y-4 print:hidden"
        >
          <TextArea
            defaultValue={said?.comment ?? ''}
            hint={WORDS.commentHint}
            id="comment"
            label={WORDS.comment}
            maxLength={REVIEW_CHARACTERS}
            rows={6}
          />
          <TextArea
            defaultValue={said?.keeps ?? ''}
            hint={WORDS.keepsHint}
            id="keeps"
            label={WORDS.keeps}
            maxLength={REVIEW_CHARACTERS}
            rows={3}
          />
          <SubmitButton>{WORDS.save}</SubmitButton>
        </form>
      ) : (
        <p className="text-sm text-muted print:hidden">{WORDS.onlyPrincipal}</p>
      )}
      {/* For paper only; before the form it would push it down. */}
      {mayWrite && words}
      {said && (
        <p className="text-sm text-muted">
          {WORDS.writtenBy(dayIn(desk.school.timeZone, said.writtenAt), said.writtenByName)}
        </p>
      )}
    </div>
  );
}
