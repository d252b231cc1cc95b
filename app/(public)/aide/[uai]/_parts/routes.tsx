import { Badge, type BadgeTone } from '@/app/_ui/badge';
import type { HelpPage } from '@/lib/messages/help-page';
import { HelpParagraphs, HelpText } from './help-text';

/** The easiest way first. */
const TONES: BadgeTone[] = ['adopted', 'accent', 'neutral'];

export function Routes({ id, heading, intro, items }: HelpPage['routes'] & { id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="text-2xl print:text-lg" id={id}>
        {heading}
      </h2>
      <p className="mt-1 text-muted">{intro}</p>
      <ul className="mt-4 space-y-3 print:mt-1 print:grid print:grid-cols-3 print:gap-2 print:space-y-0">
        {items.map((route, i) => (
          <li className="rounded-lg border border-line bg-surface p-4 print:p-2" id={route.id} key={route.id}>
            <Badge tone={TONES[i] ?? 'neutral'}>{route.tag}</Badge>
            <h3 className="mt-1.5 text-lg print:mt-0.5 print:text-sm">
              <HelpText sentence={route.title} />
            </h3>
            <div className="mt-1 space-y-2 print:space-y-1">
              <HelpParagraphs body={route.body} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
