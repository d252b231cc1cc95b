import type { HelpPage } from '@/lib/messages/help-page';
import { HelpParagraphs, HelpText } from './help-text';

/** The four steps, numbered as on the letter. */
export function Steps({ id, heading, items }: HelpPage['steps'] & { id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="text-2xl print:text-lg" id={id}>
        {heading}
      </h2>
      <ol className="mt-4 space-y-3 print:mt-1 print:grid print:grid-cols-2 print:gap-2 print:space-y-0">
        {items.map((step, i) => (
          <li
            className="flex gap-4 rounded-lg border border-line bg-surface p-4 print:gap-2 print:p-2"
            id={step.id}
            key={step.id}
          >
            <span
              aria-hidden="true"
              className="grid size-9 shrink-0 place-items-center rounded-full bg-accent text-lg font-semibold text-on-accent print:size-6 print:border print:border-ink print:bg-transparent print:text-sm print:text-ink"
            >
              {i + 1}
            </span>
            <div className="min-w-0 space-y-1.5 print:space-y-0.5">
              <h3 className="break-words pt-1 text-lg print:pt-0.5 print:text-sm">
                <HelpText sentence={step.title} />
              </h3>
              <HelpParagraphs body={step.body} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
