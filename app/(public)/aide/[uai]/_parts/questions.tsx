import { Icon } from '@/app/_ui/icon';
import type { HelpPage } from '@/lib/messages/help-page';
import { HelpParagraphs, HelpText } from './help-text';

/** One opened at a time on a screen; on paper all are. */
export function Questions({ id, heading, items }: HelpPage['faq'] & { id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="text-2xl print:text-lg" id={id}>
        {heading}
      </h2>
      <div className="mt-3 divide-y divide-line rounded-lg border border-line bg-surface print:mt-1">
        {items.map((topic) => (
          <details className="group/faq px-4 print:px-2" id={topic.id} key={topic.id} name="faq">
            <summary className="flex min-h-12 items-center gap-3 py-2 font-semibold print:min-h-0 print:py-1">
              <span className="flex-1">
                <HelpText sentence={topic.title} />
              </span>
              <Icon
                className="size-5 text-muted transition-transform group-open/faq:rotate-180 print:hidden"
                name="down"
              />
            </summary>
            <HelpParagraphs body={topic.body} className="pb-4 print:pb-1" />
          </details>
        ))}
      </div>
    </section>
  );
}
