import type { Metadata } from 'next';
import { LanguageTable } from '@/app/_parts/language-table';
import { PieceCards } from '@/app/_parts/piece-cards';
import { readProblem } from '@/app/_parts/piece-problem-address';
import { getRegionClock, getRegionDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Badge } from '@/app/_ui/badge';
import { PageHeader, Section } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { isMessageId } from '@/lib/domain/campaign/message/messages';
import { findPiece, isScreenPiece } from '@/lib/domain/materials/library/pieces';
import { formatAgo } from '@/lib/messages/format';
import { TEMPLATES } from '@/lib/messages/materials/templates';
import { listRegionLanguages } from '@/lib/services/materials/list-languages';
import { listTemplates } from '@/lib/services/materials/list-templates';
import { MessageTemplates } from './_parts/message-templates';
import { NewTemplate } from './_parts/new-template';
import { TemplateMarks } from './_parts/template-marks';
import { approveRegionLanguageAction } from './actions';

export const metadata: Metadata = { title: TEMPLATES.title };

type Props = { searchParams: Search<'probleme' | 'max'> };

/** What the région offers to its schools, and the languages that it has had read over. */
export default async function TemplatesPage({ searchParams }: Props) {
  const problem = readProblem(await readSearch(searchParams));
  const { ctx, scope } = await getRegionDesk();
  const templates = await listTemplates(ctx, scope);
  const [messages, pieces] = [
    templates.filter(({ pieceId }) => isMessageId(pieceId)),
    templates.filter(({ pieceId }) => !isMessageId(pieceId)),
  ];
  const states = await listRegionLanguages(ctx, scope);
  return (
    <>
      <PageHeader lead={TEMPLATES.lead} title={TEMPLATES.title} />
      {problem && (
        <div className="mb-5">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      <div className="space-y-10">
        <Section actions={<Badge>{pieces.length}</Badge>} id="modeles" title={TEMPLATES.caption}>
          {pieces.length === 0 ? (
            <EmptyState icon="file" title={TEMPLATES.none}>
              <p>{TEMPLATES.noneText}</p>
            </EmptyState>
          ) : (
            <PieceCards
              pieces={pieces.map((template) => ({
                key: template.id,
                href: `/region/modeles/${template.id}`,
                thumbnail: `/api/region/modeles/${template.id}/vignette?v=${template.revision}`,
                title: template.title,
                lines: [
                  TEMPLATES.changed(formatAgo(template.updatedAt, ctx.now)),
                  TEMPLATES.locks(template.locked.length),
                ],
                marks: <TemplateMarks template={template} />,
                isWide: isWidePiece(template.pieceId),
              }))}
            />
          )}
        </Section>
        <NewTemplate />
        <MessageTemplates messages={messages} now={ctx.now} />
        <Section id="langues" lead={TEMPLATES.languagesLead} title={TEMPLATES.languages}>
          <LanguageTable
            decide={(language, approved) => approveRegionLanguageAction.bind(null, language, approved)}
            states={states}
            timeZone={await getRegionClock()}
            whose="region"
          />
        </Section>
      </div>
    </>
  );
}

function isWidePiece(id: string): boolean {
  const piece = findPiece(id);
  return piece !== undefined && isScreenPiece(piece);
}
