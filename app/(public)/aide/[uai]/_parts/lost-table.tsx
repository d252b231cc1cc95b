import type { HelpPage } from '@/lib/messages/help-page';
import { HelpText } from './help-text';

/** Who can do what. A table on a wide screen; on a phone each row becomes a card that repeats its headings. */
export function LostTable({ id, heading, caption, columns, rows }: HelpPage['lost'] & { id: string }) {
  const [symptom, firstTry, otherwise] = columns;
  const cell =
    'block text-start sm:table-cell sm:border-b sm:border-line sm:px-4 sm:py-3 sm:align-top print:px-2 print:py-1';
  const label = 'block text-xs font-semibold text-muted sm:hidden';
  return (
    <section aria-labelledby={id}>
      <h2 className="text-2xl print:text-lg" id={id}>
        {heading}
      </h2>
      <div className="mt-4 overflow-hidden rounded-lg border border-line bg-surface">
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets what a table is once it is displayed as blocks. */}
        <table className="block w-full text-start sm:table" role="table">
          <caption className="sr-only">{caption}</caption>
          <thead className="sr-only sm:not-sr-only sm:table-header-group">
            <tr>
              {[symptom, firstTry, otherwise].map((name) => (
                <th
                  className="border-b border-line-strong px-4 py-2 text-start text-sm font-semibold text-muted"
                  key={name}
                  scope="col"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="block divide-y divide-line sm:table-row-group sm:divide-y-0">
            {rows.map((row) => (
              <tr className="block space-y-2 p-4 sm:table-row" key={row.id}>
                <th className={`${cell} font-semibold sm:w-2/5`} scope="row">
                  <HelpText sentence={row.symptom} />
                </th>
                <td className={cell}>
                  <span aria-hidden="true" className={label}>
                    {firstTry}
                  </span>
                  <HelpText sentence={row.firstTry} />
                </td>
                <td className={cell}>
                  <span aria-hidden="true" className={label}>
                    {otherwise}
                  </span>
                  <HelpText sentence={row.otherwise} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
