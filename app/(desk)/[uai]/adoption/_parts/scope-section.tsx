import { Card, Section } from '@/app/_ui/card';
import { DownloadMenu } from '@/app/_ui/download-menu';
import { TABLE_FORMATS } from '@/lib/messages/exports';
import { AUDIENCES } from './audiences';
import { RatesChart } from './rates-chart';
import { type ScopeRow, ScopeTable } from './scope-table';

type Total = Parameters<typeof ScopeTable>[0]['total'];

/** The school by level or by class: the table, and a chart of guardians beside one of pupils, each to be taken along. */
export function ScopeSection({
  id,
  title,
  lead,
  nameColumn,
  rows,
  total,
  exportHref,
}: {
  id: string;
  title: string;
  lead?: string;
  nameColumn: string;
  rows: ScopeRow[];
  total: Total;
  exportHref: string;
}) {
  return (
    <Section
      actions={<DownloadMenu formats={TABLE_FORMATS} href={exportHref} name={title} />}
      id={id}
      lead={lead}
      title={title}
    >
      <Card flush>
        <ScopeTable caption={title} nameColumn={nameColumn} rows={rows} total={total} />
      </Card>
      <div className="mt-6 grid gap-4 lg:grid-cols-2">
        {AUDIENCES.map(({ code, audience, words, summary }) => (
          <Card key={code}>
            <RatesChart
              audience={words}
              download={{ href: `${exportHref}?public=${code}`, name: `${words}, ${nameColumn}` }}
              nameColumn={nameColumn}
              rows={rows.map((row) => ({ name: row.name, figures: row[audience] }))}
              summary={summary}
            />
          </Card>
        ))}
      </div>
    </Section>
  );
}
