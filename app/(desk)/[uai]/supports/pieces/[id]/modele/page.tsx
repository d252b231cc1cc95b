import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeTable } from '@/app/_parts/change-table';
import { readProblem } from '@/app/_parts/piece-problem-address';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { FieldId } from '@/lib/domain/materials/library/fields';
import { GALLERY } from '@/lib/messages/materials/desk';
import { EDITOR, TAKE_OVER } from '@/lib/messages/materials/editor';
import { FIELD_NAMES } from '@/lib/messages/materials/library';
import { describeChange } from '@/lib/messages/materials/piece-changes';
import { compareTemplate } from '@/lib/services/materials/compare-template';
import { declineTemplateAction, takeOverAction } from '../../../actions';

export const metadata: Metadata = { title: TAKE_OVER.title };

type Props = { params: Promise<{ uai: string; id: string }>; searchParams: Search<'probleme'> };

const nameFields = (fields: readonly FieldId[]) => fields.map((field) => FIELD_NAMES[field].label).join(', ');

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
  const { piece, current, template, newer, isDeclined, after, changes, newlyLocked, opened } = compared.value;
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
      <div className="max-w-4xl space-y-6">
        {problem && (
          <Alert live tone="error">
            {problem}
          </Alert>
        )}
        {isDeclined && <Alert tone="info">{TAKE_OVER.declined(newer.version)}</Alert>}
        <Alert title={TAKE_OVER.note} tone="info">
          <p>{newer.note}</p>
        </Alert>
        <p>{TAKE_OVER.keeps}</p>
        {newlyLocked.length > 0 && <p>{TAKE_OVER.newlyLocked(nameFields(newlyLocked))}</p>}
        {opened.length > 0 && <p>{TAKE_OVER.opened(nameFields(opened))}</p>}
        <Section id="changements" title={TAKE_OVER.changes}>
          {changes.length === 0 ? (
            <p>{TAKE_OVER.none}</p>
          ) : (
            <Card flush>
              <ChangeTable
                after={TAKE_OVER.theirs}
                before={TAKE_OVER.yours}
                caption={TAKE_OVER.changes}
                changes={changes.map((place) =>
                  describeChange(piece.pieceId, current.settings, after, place),
                )}
              />
            </Card>
          )}
        </Section>
        {can('edit_pieces') ? (
          <div className="flex flex-wrap gap-3">
            <form action={takeOverAction.bind(null, uai, id, seen)}>
              <SubmitButton icon="check">{TAKE_OVER.take}</SubmitButton>
            </form>
            <form action={decline}>
              <SubmitButton look="secondary" {...(isDeclined && { icon: 'undo' })}>
                {isDeclined ? TAKE_OVER.reconsider : TAKE_OVER.leave}
              </SubmitButton>
            </form>
            <LinkButton href={page} look="quiet">
              {TAKE_OVER.back}
            </LinkButton>
          </div>
        ) : (
          <DisabledWithReason label={TAKE_OVER.take} reason={EDITOR.readOnly} />
        )}
        {!isDeclined && <p className="text-sm text-muted">{TAKE_OVER.leaveNote}</p>}
      </div>
    </>
  );
}
