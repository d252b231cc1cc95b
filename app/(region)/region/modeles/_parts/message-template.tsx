import { readProblem } from '@/app/_parts/piece-problem-address';
import { getRegionDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { describeMessage } from '@/app/(desk)/[uai]/campagnes/_parts/message/describe-message';
import { MessageEditor } from '@/app/(desk)/[uai]/campagnes/_parts/message/message-editor';
import { buildMessageData } from '@/app/(desk)/[uai]/campagnes/_parts/message/message-form';
import { getMessageForm } from '@/lib/domain/campaign/message/messages';
import { formatAgo } from '@/lib/messages/format';
import { TEMPLATES } from '@/lib/messages/materials/templates';
import { drawExample } from '@/lib/services/campaign/draw-message';
import type { OpenedTemplate } from '@/lib/services/materials/open-template';
import { saveTemplateAction } from '../actions';
import { EXAMPLE_SCHOOL } from './example-school';
import { listApproved } from './list-approved';
import { Publications } from './publications';
import { PublishForm } from './publish-form';
import { TemplateMarks } from './template-marks';
import { TemplateName } from './template-name';

/** A message of the région: its draft beside what a family of an invented school would get, and what schools see. */
export async function MessageTemplate({
  id,
  opened,
  asked,
}: {
  id: string;
  opened: OpenedTemplate;
  asked: { langue?: string; probleme?: string; max?: string };
}) {
  const { template } = opened;
  const { settings, locked, revision } = template;
  const { ctx, scope } = await getRegionDesk();
  const form = getMessageForm(template.pieceId);
  const approved = await listApproved(ctx, scope);
  const language = form.languages.find((one) => one === asked.langue) ?? settings.language;
  const drawn = await drawExample(ctx, { form, typed: settings.typed, language });
  const problem = readProblem(asked);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/region/modeles', label: TEMPLATES.title }]} />}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {TEMPLATES.draftSaved(formatAgo(template.updatedAt, ctx.now))}
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
      <MessageEditor
        base={revision}
        data={buildMessageData({
          form,
          settings,
          language,
          school: EXAMPLE_SCHOOL,
          approved,
          locked,
          asRegion: true,
        })}
        head={<TemplateName title={template.title} />}
        initial={describeMessage(drawn)}
        key={`${id}-${revision}`}
        missing={{}}
        page={`/region/modeles/${id}`}
        preview={`/api/region/messages/${id}/apercu`}
        save={saveTemplateAction.bind(null, id)}
        saveLabel={TEMPLATES.save}
      />
      <div className="mt-10 grid items-start gap-8 lg:grid-cols-2">
        <PublishForm opened={opened} />
        <Publications fields={form.fields} opened={opened} />
      </div>
    </>
  );
}
