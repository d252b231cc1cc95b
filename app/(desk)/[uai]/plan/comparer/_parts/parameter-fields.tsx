import { type Column, DataTable } from '@/app/_ui/data-table';
import type { DescribedParameter } from '@/lib/domain/adoption/forecast/describe-parameters';
import { COMPARISON as WORDS } from '@/lib/messages/comparison';
import { describeParameter } from '@/lib/messages/forecast';
import { type ComparisonSearch, FIELDS, readOne, toShown, unitOf } from '../comparison-address';

/** What the model supposes, where each figure comes from, and a field to put another in its place. */
export function ParameterFields({
  parameters,
  search,
}: {
  parameters: readonly DescribedParameter[];
  search: ComparisonSearch;
}) {
  const typedOf = ({ name }: DescribedParameter) => readOne(search, FIELDS.parameter(name));
  const columns: Column<DescribedParameter>[] = [
    { id: 'name', header: WORDS.parameterColumn, rowHeader: true, cell: (p) => describeParameter(p).name },
    { id: 'kept', header: WORDS.keptColumn, cell: (p) => describeParameter(p).posterior },
    {
      id: 'source',
      header: WORDS.sourceColumn,
      cell: (p) => (typedOf(p) ? WORDS.yours : describeParameter(p).source),
    },
    {
      id: 'yours',
      header: WORDS.yourColumn,
      className: 'min-w-36',
      cell: (p) => (
        <span className="flex items-center gap-2">
          <input
            aria-label={WORDS.yourField(describeParameter(p).name)}
            className="block w-24 rounded-md border border-line-strong bg-surface px-2 py-1.5 text-base text-ink"
            defaultValue={typedOf(p)}
            inputMode="decimal"
            name={FIELDS.parameter(p.name)}
            placeholder={String(toShown(p.name, p.posterior.median)).replace('.', ',')}
          />
          {WORDS.unit[unitOf(p.name)]}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={WORDS.parameters}
      columns={columns}
      rowKey={(p) => p.name}
      rows={[...parameters]}
      stacked
    />
  );
}
