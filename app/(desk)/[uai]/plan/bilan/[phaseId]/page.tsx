import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { PrintButton } from '@/app/_ui/print-button';
import { formatSpan } from '@/lib/messages/format';
import { REVIEW_PAGE as WORDS } from '@/lib/messages/plan-follow';
import { describeLevels } from '@/lib/messages/planning';
import { getPhaseReview } from '@/lib/services/planning/follow/get-phase-review';
import { readProblem } from '../../_parts/problem-address';
import { GateFigures } from '../../seuils/_parts/gate-figures';
import { LevelFigures } from './_parts/level-figures';
import { PhaseEffects } from './_parts/phase-effects';
import { ReviewActions } from './_parts/review-actions';
import { ReviewForm } from './_parts/review-form';

type Props = {
  params: Promise<{ uai: string; phaseId: string }>;
  searchParams: Search<'probleme' | 'champ'>;
};

export const metadata: Metadata = { title: WORDS.short };

/** What a phase of the plan has come to, to be read together and printed. */
export default async function PhaseReviewPage({ params, searchParams }: Props) {
  const { uai, phaseId } = await params;
  const search = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const review = (await getPhaseReview(desk.ctx, desk.scope, decodeURIComponent(phaseId))) ?? notFound();
  const { phase, next, figures, gates, todayOn } = review;
  const interim = phase.endsOn >= todayOn;
  const problem = readProblem(search.probleme, search.champ);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/plan`, label: WORDS.back }]} />}
        actions={<PrintButton />}
        lead={`${formatSpan(phase.startsOn, phase.endsOn)} · ${describeLevels(phase.levels)}`}
        title={WORDS.title(phase.title)}
      />
      {problem && (
        <div className="mb-6 max-w-prose">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      <div className="space-y-8">
        {!figures && <Alert tone="info">{WORDS.coming(phase.startsOn)}</Alert>}
        {figures && interim && <Alert tone="info">{WORDS.interim(phase.endsOn)}</Alert>}
        {figures && (
          <Section
            id="chiffres"
            lead={WORDS.figuresLead(figures.fromOn, figures.toOn)}
            title={WORDS.figures(interim)}
          >
            <Card flush>
              <LevelFigures figures={figures} interim={interim} levels={phase.levels} />
            </Card>
          </Section>
        )}
        {gates.map((gate) => (
          <Section id={`seuil-${gate.startsOn}`} key={gate.startsOn} title={WORDS.gate}>
            <Card className="space-y-2">
              <GateFigures decisions={gate.decisions} />
              {gate.reason && <p className="whitespace-pre-line text-sm">{gate.reason}</p>}
            </Card>
          </Section>
        ))}
        <Section id="actions" title={WORDS.actions}>
          <ReviewActions actions={review.actions} timeZone={desk.school.timeZone} />
        </Section>
        {figures && <PhaseEffects desk={desk} from={figures.fromOn} to={figures.toOn} />}
        {figures && (
          <Section
            id="commentaire"
            lead={next ? WORDS.next(next.title, next.startsOn) : WORDS.last}
            title={WORDS.short}
          >
            <Card>
              <ReviewForm desk={desk} review={review} />
            </Card>
          </Section>
        )}
      </div>
    </>
  );
}
