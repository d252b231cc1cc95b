import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { EVERYBODY } from '@/lib/domain/campaign/audience-rule';
import { WAVES_PAGE } from '@/lib/messages/campaign-pages';
import { describeProblem } from '@/lib/messages/problems';
import { SEGMENTS_PAGE, SEGMENT_FORM as WORDS } from '@/lib/messages/segments';
import { buildSummary } from '../../_parts/build-summary';
import { listChoices } from '../../_parts/list-choices';
import { NotForYou } from '../../_parts/not-for-you';
import { listRoles } from '../_parts/list-roles';
import { SegmentForm } from '../_parts/segment-form';
import { saveSegmentAction } from '../actions';

export const metadata: Metadata = { title: WORDS.newTitle };

/** A new segment, which means everybody until somebody ticks a chip. */
export default async function NewSegmentPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  if (!desk.can('prepare_wave')) return <NotForYou />;
  const base = `/${uai}/campagnes`;
  const [choices, summary] = await Promise.all([listChoices(desk, undefined), buildSummary(desk, EVERYBODY)]);
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
        title={WORDS.newTitle}
      />
      <SegmentForm
        backHref={`${base}/segments`}
        choices={choices}
        initial={{
          name: '',
          rule: EVERYBODY,
          version: 0,
          attempt: 0,
          ...(summary.ok ? { summary: summary.value } : { problem: describeProblem(summary.problem) }),
        }}
        roles={listRoles(desk.school.kind)}
        save={saveSegmentAction.bind(null, uai, null)}
      />
    </>
  );
}
