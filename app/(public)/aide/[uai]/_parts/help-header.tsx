import { classNames } from '@/app/_ui/class-names';
import { Icon } from '@/app/_ui/icon';
import { LANGUAGE_FACTS } from '@/lib/domain/materials/library/languages';
import { HELP_PAGE, type HelpPage } from '@/lib/messages/help-page';
import { LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import { HelpText } from './help-text';

type Props = {
  page: HelpPage;
  schoolName: string;
  hrefIn: (language: HelpPage['language']) => string;
  parts: { id: string; heading: string }[];
};

/** The school, the languages, what the page is for, and the one button of it. */
export function HelpHeader({ page, schoolName, hrefIn, parts }: Props) {
  return (
    <header>
      <nav aria-label={page.languages}>
        <ul className="-mx-2 flex flex-wrap text-sm">
          {page.choices.map(({ language, isApproved }) => (
            <li key={language}>
              <a
                aria-current={language === page.language ? 'page' : undefined}
                className={classNames(
                  'inline-flex min-h-9 items-center rounded px-2',
                  language === page.language ? 'bg-accent-soft font-semibold text-accent' : 'link',
                )}
                href={hrefIn(language)}
                hrefLang={LANGUAGE_FACTS[language].tag}
                lang={LANGUAGE_FACTS[language].tag}
              >
                <bdi>{LANGUAGE_NAMES[language].own}</bdi>
                {!isApproved && (
                  <>
                    <span aria-hidden="true">*</span>
                    <span className="sr-only" lang="fr">
                      {' '}
                      ({HELP_PAGE.toReadOver})
                    </span>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.choices.some(({ isApproved }) => !isApproved) && (
        <p className="mt-1 text-sm text-muted print:hidden" dir="ltr" lang="fr">
          <span aria-hidden="true">* </span>
          {HELP_PAGE.toReadOver}
        </p>
      )}
      {page.toReadOver && (
        <div className="mt-4 flex gap-2 rounded-md border-s-4 border-accent bg-accent-soft px-4 py-2 text-sm">
          <Icon className="mt-0.5 size-4 shrink-0 text-accent" name="info" />
          <div>
            <p>
              {page.toReadOver.text}{' '}
              <a className="link" href={hrefIn('fr')} hrefLang="fr">
                {page.toReadOver.link}
              </a>
            </p>
            <p dir="ltr" lang="fr">
              {page.toReadOver.french}
            </p>
          </div>
        </div>
      )}
      <p className="mt-6 flex items-center gap-2 font-semibold text-accent print:mt-0">
        <Icon name="school" />
        <bdi lang="fr">{schoolName}</bdi>
      </p>
      <h1 className="mt-2 text-3xl sm:text-4xl sm:leading-tight print:text-2xl">
        <HelpText sentence={page.title} />
      </h1>
      <p className="mt-3 text-lg text-muted print:mt-1 print:text-sm">
        <HelpText sentence={page.lead} />
      </p>
      <p className="mt-5 print:hidden">
        <a
          className="inline-flex min-h-12 items-center gap-2 rounded-md bg-accent px-5 py-3 font-semibold text-on-accent hover:bg-accent-strong"
          href={page.educonnect.url}
          rel="noreferrer"
        >
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <HelpText sentence={page.educonnect.label} />
          </span>
          <Icon className="size-5" name="external" />
        </a>
      </p>
      <p className="mt-1 hidden font-semibold print:block">
        <bdi dir="ltr">{page.educonnect.url}</bdi>
      </p>
      <nav aria-label={page.contents} className="mt-8 rounded-lg border border-line bg-surface p-4">
        <p className="text-sm font-semibold">{page.contents}</p>
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
  );
}
