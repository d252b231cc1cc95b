import { Icon, type IconName } from '@/app/_ui/icon';
import { type Agreement, FACTS, type Fact, type WrittenFacts } from '@/lib/domain/import/compare-facts';
import { QUESTIONS } from '@/lib/messages/data-questions';
import type { Candidate } from '@/lib/services/import/list-questions';

const MARKS: Record<Agreement, { icon: IconName; look: string }> = {
  same: { icon: 'check', look: 'text-adopted' },
  different: { icon: 'close', look: 'font-semibold text-danger' },
  untold: { icon: 'question', look: 'text-muted' },
};

type Props = { candidate: Candidate; written: WrittenFacts | undefined; isPupil: boolean };

/** What the school knows of somebody, each fact marked as the row's, as another, or as one that only one of them says. */
export function CandidateFacts({ candidate: { facts, agreement }, written, isPupil }: Props) {
  const asked = written ? QUESTIONS.writtenFacts(written) : undefined;
  // What usually tells two people apart, and whatever else the row says.
  const usual: Fact[] = isPupil ? ['name', 'bornOn', 'class'] : ['name', 'children'];
  const shown = FACTS.filter((fact) => usual.includes(fact) || asked?.[fact]);
  const said = QUESTIONS.knownFacts(facts);
  return (
    <span className="mt-1 block space-y-0.5 text-sm">
      {shown.map((fact) => {
        const { icon, look } = MARKS[agreement?.[fact] ?? 'untold'];
        return (
          <span className={`flex items-start gap-1.5 ${look}`} key={fact}>
            <Icon className="mt-0.5 size-4 shrink-0" name={icon} />
            <span className="min-w-0 break-words">
              {QUESTIONS.factNames[fact]} {said[fact] ?? QUESTIONS.notKnown}
              {agreement && <span className="sr-only"> {QUESTIONS.agreement[agreement[fact]]}.</span>}
            </span>
          </span>
        );
      })}
    </span>
  );
}
