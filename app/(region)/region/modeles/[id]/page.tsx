import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { buildEditorData } from '@/app/_parts/piece-editor/editor-data';
import { PieceEditor } from '@/app/_parts/piece-editor/piece-editor';
import { readProblem } from '@/app/_parts/piece-problem-address';
import { getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { isMessageId } from '@/lib/domain/campaign/message/messages';
import { getPiece } from '@/lib/domain/materials/library/pieces';
import { formatAgo } from '@/lib/messages/format';
import { EDITOR } from '@/lib/messages/materials/editor';
import { TEMPLATES } from '@/lib/messages/materials/templates';
import { openTemplate } from '@/lib/services/materials/open-template';
import { listApproved } from '../_parts/list-approved';
import { MessageTemplate } from '../_parts/message-template';
import { Publications } from '../_parts/publications';
import { PublishForm } from '../_parts/publish-form';
import { TemplateMarks } from '../_parts/template-marks';
import { TemplateName } from '../_parts/template-name';
import { saveTemplateAction } from '../actions';

export const metadata: Metadata = { title: TEMPLATES.title };

type Props = { params: Promise<{ id: string }>; searchParams: Search<'langue' | 'probleme' | 'max'> };

/** One template: its draft, what of it schools cannot change, and what they see. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await readSearch(searchParams);
  const { ctx, scope } = await getRegionDesk();
  const opened = await openTemplate(ctx, scope, { id });
  if (!opened.ok) notFound();
  const { template } = opened.value;
  const { pieceId } = template;
  if (isMessageId(pieceId)) return <MessageTemplate asked={asked} id={id} opened={opened.value} />;
  const { settings, locked, revision } = template;
  const piece = getPiece(pieceId);
  const approved = await listApproved(ctx, scope);
  const language = piece.languages.find((one) => one === asked.langue) ?? settings.language;
  const status = TEMPLATES.draftSaved(formatAgo(template.updatedAt, ctx.now));
  const problem = readProblem(asked);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/region/modeles', label: TEMPLATES.title }]} />}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {status}
            <TemplateMarks template={template} />
          </span>
        }
        title={template.title}
      />
      {problem && (
        <div className="mb-5">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      <PieceEditor
        base={revision}
        data={buildEditorData({
          piece,
          settings,
          language,
          schoolType: 'college',
          context: undefined,
          approved,
          locked,
          asRegion: true,
        })}
        head={<TemplateName title={template.title} />}
        key={`${id}-${revision}`}
        page={`/region/modeles/${id}`}
        preview={`/api/region/modeles/${id}/apercu`}
        previewNotes={[EDITOR.previewNote]}
        save={saveTemplateAction.bind(null, id)}
        saveLabel={TEMPLATES.save}
        title={template.title}
      />
      <div className="mt-10 grid items-start gap-8 lg:grid-cols-2">
        <PublishForm opened={opened.value} />
        <Publications fields={piece.fields} opened={opened.value} />
      </div>
    </>
  );
}
