import { RichText } from '@/app/_ui/rich-text';
import type { HelpPage } from '@/lib/messages/help-page';

/** The four steps, numbered as on the letter. */
export function Steps({ id, heading, items }: HelpPage['steps'] & { id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="text-2xl" id={id}>
        {heading}
      </h2>
      <ol className="mt-4 space-y-3">
        {items.map((step, i) => (
          <li className="flex gap-4 rounded-lg border border-line bg-surface p-4" id={step.id} key={step.id}>
            <span
              aria-hidden="true"
              className="grid size-9 shrink-0 place-items-center rounded-full bg-accent text-lg font-semibold text-on-accent print:border print:border-ink print:bg-transparent print:text-ink"
            >
              {i + 1}
            </span>
            <div className="min-w-0 space-y-1.5">
              <h3 className="pt-1 text-lg">{step.title}</h3>
              {step.body.map((sentence) => (
                <p key={JSON.stringify(sentence)}>
                  <RichText sentence={sentence} />
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
