/** Something to copy into a terminal: scrolls sideways by itself, also by keyboard. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <section
      aria-label={label}
      className="overflow-x-auto rounded-md border border-line bg-sunken px-4 py-3"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      <pre className="text-sm">
        <code>{children}</code>
      </pre>
    </section>
  );
}
