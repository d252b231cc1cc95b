import type { Metadata } from 'next';
import { LanguageTable } from '@/app/_parts/language-table';
import { readProblem } from '@/app/_parts/piece-problem-address';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { GALLERY, LANGUAGES_PAGE } from '@/lib/messages/materials/desk';
import { listLanguages } from '@/lib/services/materials/list-languages';
import { approveLanguageAction } from '../actions';

export const metadata: Metadata = { title: LANGUAGES_PAGE.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'probleme'> };

/** Which languages somebody has read over, and by whom. */
export default async function LanguagesPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const problem = readProblem(await readSearch(searchParams));
  const { ctx, scope, school, can } = await getDesk(uai);
  const states = await listLanguages(ctx, scope);
  const mayApprove = can('approve_languages');
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/supports`, label: GALLERY.title }]} />}
        lead={LANGUAGES_PAGE.lead}
        title={LANGUAGES_PAGE.title}
      />
      <div className="space-y-4">
        {problem && (
          <Alert live tone="error">
            {problem}
          </Alert>
        )}
        {!mayApprove && <Alert tone="info">{LANGUAGES_PAGE.notYours}</Alert>}
        <LanguageTable
          exampleOf={(language) => `/${uai}/supports/bibliotheque/flyer-4-etapes?langue=${language}`}
          states={states}
          timeZone={school.timeZone}
          whose="school"
          {...(mayApprove && {
            decide: (language, approved) => approveLanguageAction.bind(null, uai, language, approved),
          })}
        />
      </div>
    </>
  );
}
