import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readProblem } from '@/app/_parts/piece-problem-address';
import { TakeOver } from '@/app/_parts/take-over';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { GALLERY } from '@/lib/messages/materials/desk';
import { EDITOR, TAKE_OVER } from '@/lib/messages/materials/editor';
import { describeChange } from '@/lib/messages/materials/piece-changes';
import { compareTemplate } from '@/lib/services/materials/compare-template';
import { declineTemplateAction, takeOverAction } from '../../../actions';

export const metadata: Metadata = { title: TAKE_OVER.title };

type Props = { params: Promise<{ uai: string; id: string }>; searchParams: Search<'probleme'> };

/** What the newer template of the région would change on this piece, before anything does. */
export default async function TakeOverPage({ params, searchParams }: Props) {
  const { uai, id } = await params;
  const problem = readProblem(await readSearch(searchParams));
  const { ctx, scope, can } = await getDesk(uai);
  const page = `/${uai}/supports/pieces/${id}`;
  const compared = await compareTemplate(ctx, scope, { id });
  if (!compared.ok) {
    if (compared.problem.code === 'unknown_piece') notFound();
    return (
      <>
        <PageHeader title={TAKE_OVER.title} />
        <Alert tone="success">{TAKE_OVER.upToDate}</Alert>
        <p className="mt-4">
          <LinkButton href={page}>{EDITOR.edit}</LinkButton>
        </p>
      </>
    );
  }
  const { piece, current, template, newer, isDeclined, after, changes } = compared.value;
  const templateVersion = newer.version;
  const seen = { version: current.version, templateVersion };
  const decline = declineTemplateAction.bind(null, uai, id, { templateVersion, declined: !isDeclined });
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: `/${uai}/supports`, label: GALLERY.title },
              { href: page, label: piece.title },
            ]}
          />
        }
        lead={TAKE_OVER.lead(template.version, newer.version)}
        title={TAKE_OVER.title}
      />
      <TakeOver
        allowed={can('edit_pieces')}
        back={page}
        changes={changes.map((place) => describeChange(piece.pieceId, current.settings, after, place))}
        compared={compared.value}
        decline={decline}
        problem={problem}
        take={takeOverAction.bind(null, uai, id, seen)}
        words={TAKE_OVER}
      />
    </>
  );
}
