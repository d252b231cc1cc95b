import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { getContext } from '@/app/_server/context';
import { Icon } from '@/app/_ui/icon';
import { RichText } from '@/app/_ui/rich-text';
import { buildHelpPage } from '@/lib/messages/help-page';
import { HELP_FRAME } from '@/lib/messages/public-pages';
import { findHelpPage } from '@/lib/services/materials/find-help-page';
import { Contacts } from './_parts/contacts';
import { LostTable } from './_parts/lost-table';
import { Routes } from './_parts/routes';
import { Steps } from './_parts/steps';

type Props = { params: Promise<{ uai: string }> };

const loadPage = cache(async (uai: string) => {
  const found = await findHelpPage(getContext(), uai);
  return found ? { found, page: buildHelpPage(found) } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found, page } = await loadPage((await params).uai);
  return { title: { absolute: `${page.title} – ${found.school.name}` } };
}

/** A school's help page for its families: the same words for everybody, readable on any phone, printable. */
export default async function HelpPage({ params }: Props) {
  const { found, page } = await loadPage((await params).uai);
  const parts = [
    { id: 'etapes', heading: page.steps.heading },
    { id: 'voies', heading: page.routes.heading },
    { id: 'eleve', heading: page.pupils.heading },
    { id: 'difficultes', heading: page.lost.heading },
    { id: 'securite', heading: page.safety.heading },
    { id: 'contacts', heading: page.contacts.heading },
    { id: 'questions', heading: page.faq.heading },
  ] as const;
  return (
    <article className="space-y-10">
      <header>
        <p className="flex items-center gap-2 font-semibold text-accent">
          <Icon name="school" />
          {found.school.name}
        </p>
        <h1 className="mt-2 text-3xl sm:text-4xl sm:leading-tight">{page.title}</h1>
        <p className="mt-3 text-lg text-muted">
          <RichText sentence={page.lead} />
        </p>
        <p className="mt-5">
          <a
            className="inline-flex min-h-12 items-center gap-2 rounded-md bg-accent px-5 py-3 font-semibold text-on-accent hover:bg-accent-strong"
            href={page.educonnect.url}
            rel="noreferrer"
          >
            {page.educonnect.label}
            <Icon className="size-5" name="external" />
          </a>
        </p>
        <nav aria-label={HELP_FRAME.contents} className="mt-8 rounded-lg border border-line bg-surface p-4">
          <p className="text-sm font-semibold">{HELP_FRAME.contents}</p>
          <ul className="mt-1 gap-x-6 text-sm sm:columns-2">
            {parts.map((part) => (
              <li key={part.id}>
                <a className="link inline-flex min-h-8 items-center" href={`#${part.id}`}>
                  {part.heading}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <Steps {...page.steps} id="etapes" />
      <Routes {...page.routes} id="voies" />
      <section aria-labelledby="eleve" className="space-y-3">
        <h2 className="text-2xl" id="eleve">
          {page.pupils.heading}
        </h2>
        {page.pupils.body.map((sentence) => (
          <p key={JSON.stringify(sentence)}>
            <RichText sentence={sentence} />
          </p>
        ))}
      </section>
      <LostTable {...page.lost} id="difficultes" />
      <section
        aria-labelledby="securite"
        className="rounded-lg border-l-4 border-dormant bg-dormant-soft px-5 py-4"
      >
        <h2 className="flex items-center gap-2 text-xl" id="securite">
          <Icon className="size-6 text-dormant" name="lock" />
          {page.safety.heading}
        </h2>
        <ul className="mt-2 list-disc space-y-2 pl-5">
          {page.safety.items.map((sentence) => (
            <li key={JSON.stringify(sentence)}>
              <RichText sentence={sentence} />
            </li>
          ))}
        </ul>
      </section>
      <Contacts {...page.contacts} id="contacts" />
      <section aria-labelledby="questions">
        <h2 className="text-2xl" id="questions">
          {page.faq.heading}
        </h2>
        <div className="mt-3 divide-y divide-line rounded-lg border border-line bg-surface">
          {page.faq.items.map((topic) => (
            <details className="group/faq px-4" id={topic.id} key={topic.id} name="faq">
              <summary className="flex min-h-12 items-center gap-3 py-2 font-semibold">
                <span className="flex-1">{topic.title}</span>
                <Icon
                  className="size-5 text-muted transition-transform group-open/faq:rotate-180"
                  name="down"
                />
              </summary>
              {topic.body.map((sentence) => (
                <p className="pb-4" key={JSON.stringify(sentence)}>
                  <RichText sentence={sentence} />
                </p>
              ))}
            </details>
          ))}
        </div>
      </section>
    </article>
  );
}
