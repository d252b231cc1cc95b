import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { getContext } from '@/app/_server/context';
import { readSearch, type Search } from '@/app/_server/search';
import { Icon } from '@/app/_ui/icon';
import { helpPath, readLanguage } from '@/lib/domain/materials/help-address';
import type { Language } from '@/lib/domain/materials/library/languages';
import { buildHelpPage } from '@/lib/messages/help-page';
import { findHelpPage } from '@/lib/services/materials/find-help-page';
import { Contacts } from './_parts/contacts';
import { HelpHeader } from './_parts/help-header';
import { HelpParagraphs, HelpText } from './_parts/help-text';
import { LostTable } from './_parts/lost-table';
import { Meetings } from './_parts/meetings';
import { Questions } from './_parts/questions';
import { Routes } from './_parts/routes';
import { Steps } from './_parts/steps';
import { SwitchOverNotice } from './_parts/switch-over-notice';

/** `?l=ar`: another language than French. */
type Props = { params: Promise<{ uai: string }>; searchParams: Search<'l'> };

const loadPage = cache(async (uai: string, language: Language) => {
  const ctx = getContext();
  const found = await findHelpPage(ctx, uai);
  if (!found) notFound();
  return { school: found.school, page: buildHelpPage(found, language), url: ctx.publicUrl + helpPath(uai) };
});

const open = async ({ params, searchParams }: Props) => {
  const { uai } = await params;
  const language = readLanguage((await readSearch(searchParams)).l);
  // Typed from a paper, on a phone: its letter is a small one as often as not.
  if (uai !== uai.toUpperCase()) permanentRedirect(helpPath(uai.toUpperCase(), language));
  return loadPage(uai, language);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { school, page } = await open(props);
  return { title: { absolute: `${page.name} – ${school.name}` } };
}

/** A school's help page for its families: the same words for everybody, in nine languages, on any phone and on paper. */
export default async function HelpPage(props: Props) {
  const { school, page, url } = await open(props);
  const parts = [
    { id: 'etapes', heading: page.steps.heading },
    ...(page.meetings.items.length > 0 ? [{ id: 'dates', heading: page.meetings.heading }] : []),
    { id: 'voies', heading: page.routes.heading },
    { id: 'eleve', heading: page.pupils.heading },
    { id: 'difficultes', heading: page.lost.heading },
    { id: 'securite', heading: page.safety.heading },
    { id: 'contacts', heading: page.contacts.heading },
    { id: 'questions', heading: page.faq.heading },
  ];
  return (
    <article
      className="space-y-10 print:space-y-3 print:text-xs print:leading-snug"
      dir={page.direction}
      lang={page.tag}
    >
      <HelpHeader
        hrefIn={(language) => helpPath(school.uai, language)}
        page={page}
        parts={parts}
        schoolName={school.name}
      />
      {page.notice && <SwitchOverNotice notice={page.notice} />}
      <Steps {...page.steps} id="etapes" />
      {page.meetings.items.length > 0 && <Meetings {...page.meetings} id="dates" />}
      <Routes {...page.routes} id="voies" />
      <section aria-labelledby="eleve" className="space-y-3 print:space-y-1">
        <h2 className="text-2xl print:text-lg" id="eleve">
          {page.pupils.heading}
        </h2>
        <HelpParagraphs body={page.pupils.body} />
      </section>
      <LostTable {...page.lost} id="difficultes" />
      <section
        aria-labelledby="securite"
        className="rounded-lg border-s-4 border-dormant bg-dormant-soft px-5 py-4 print:px-3 print:py-1"
      >
        <h2 className="flex items-center gap-2 text-xl print:text-lg" id="securite">
          <Icon className="size-6 text-dormant" name="lock" />
          {page.safety.heading}
        </h2>
        <ul className="mt-2 list-disc space-y-2 ps-5 print:mt-1 print:space-y-0">
          {page.safety.items.map((sentence) => (
            <li className="break-words" key={JSON.stringify(sentence)}>
              <HelpText sentence={sentence} />
            </li>
          ))}
        </ul>
      </section>
      <Contacts {...page.contacts} id="contacts" />
      <Questions {...page.faq} id="questions" />
      <p className="hidden font-semibold print:block">
        <bdi dir="ltr">{url}</bdi>
      </p>
    </article>
  );
}
