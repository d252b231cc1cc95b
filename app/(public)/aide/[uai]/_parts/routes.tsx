import { Badge, type BadgeTone } from '@/app/_ui/badge';
import { RichText } from '@/app/_ui/rich-text';
import type { HelpPage } from '@/lib/messages/help-page';

/** The easiest way first. */
const TONES: BadgeTone[] = ['adopted', 'accent', 'neutral'];

export function Routes({ id, heading, intro, items }: HelpPage['routes'] & { id: string }) {
  return (
    <section aria-labelledby={id}>
      <h2 className="text-2xl" id={id}>
        {heading}
      </h2>
      <p className="mt-1 text-muted">
        <RichText sentence={intro} />
      </p>
      <ul className="mt-4 space-y-3">
        {items.map((route, i) => (
          <li className="rounded-lg border border-line bg-surface p-4" id={route.id} key={route.id}>
            <Badge tone={TONES[i] ?? 'neutral'}>{route.tag}</Badge>
            <h3 className="mt-1.5 text-lg">{route.title}</h3>
            <div className="mt-1 space-y-2">
              {route.body.map((sentence) => (
                <p key={JSON.stringify(sentence)}>
                  <RichText sentence={sentence} />
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
