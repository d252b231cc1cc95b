import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { WAVES_PAGE } from '@/lib/messages/campaign-pages';
import { describeProblem } from '@/lib/messages/problems';
import { SEGMENTS_PAGE, SEGMENT_FORM as WORDS } from '@/lib/messages/segments';
import { getSegment } from '@/lib/services/campaign/get-segment';
import { buildSummary } from '../../_parts/build-summary';
import { listChoices } from '../../_parts/list-choices';
import { NotForYou } from '../../_parts/not-for-you';
import { listRoles } from '../_parts/list-roles';
import { SegmentForm } from '../_parts/segment-form';
import { saveSegmentAction } from '../actions';

export const metadata: Metadata = { title: WORDS.editTitle };

/** The name and the rule of a segment, with whom it means today. */
export default async function SegmentPage({
  params,
}: {
  params: Promise<{ uai: string; segmentId: string }>;
}) {
  const { uai, segmentId } = await params;
  const desk = await getDesk(uai);
  const found = await getSegment(desk.ctx, desk.scope, { id: segmentId });
  if (!found.ok) return found.problem.code === 'not_allowed' ? <NotForYou /> : notFound();
  const { name, rule, version } = found.value;
  const base = `/${uai}/campagnes`;
  const [choices, summary] = await Promise.all([
    listChoices(desk, rule.earlier?.waveId),
    buildSummary(desk, rule),
  ]);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: base, label: WAVES_PAGE.title },
              { href: `${base}/segments`, label: SEGMENTS_PAGE.title },
            ]}
          />
        }
        lead={WORDS.lead}
        title={WORDS.editTitle}
      />
      <SegmentForm
        backHref={`${base}/segments`}
        choices={choices}
        initial={{
          name,
          rule,
          version,
          attempt: 0,
          ...(summary.ok ? { summary: summary.value } : { problem: describeProblem(summary.problem) }),
        }}
        roles={listRoles(desk.school.kind)}
        save={saveSegmentAction.bind(null, uai, segmentId)}
      />
    </>
  );
}
