import type { Statement } from '@/lib/messages/statements';

/** A public statement as a page. */
export function StatementPage({ statement }: { statement: Statement }) {
  return (
    <article className="space-y-8">
      <header>
        <h1 className="text-3xl">{statement.title}</h1>
        <p className="mt-3 text-lg text-muted">{statement.lead}</p>
      </header>
      {statement.parts.map((part) => (
        <section aria-labelledby={part.id} key={part.id}>
          <h2 className="text-xl" id={part.id}>
            {part.heading}
          </h2>
          <div className="mt-2 space-y-3">
            {part.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {part.points && (
              <ul className="list-disc space-y-1.5 pl-5">
                {part.points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </div>
        </section>
      ))}
    </article>
  );
}
