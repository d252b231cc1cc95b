import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import type { FoundInSiecle, SiecleFinding } from '@/lib/domain/tracking/find-siecle-findings';
import { SIECLE_FINDING_WORDS, QUALITY as WORDS } from '@/lib/messages/siecle-quality';

/** One kind of finding: how many, what it blocks, where it is corrected, and the people it is about. */
export function FindingCard({ finding: { code, found }, uai }: { finding: SiecleFinding; uai: string }) {
  const words = SIECLE_FINDING_WORDS[code];
  const title = words.title(found.length);
  const columns: Column<FoundInSiecle>[] = [
    {
      id: 'who',
      header: WORDS.columns.who,
      rowHeader: true,
      cell: ({ name, pupilId }) =>
        pupilId ? (
          <Link className="link" href={`/${uai}/adoption/familles/${encodeURIComponent(pupilId)}`}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        ),
    },
    {
      id: 'classes',
      header: WORDS.columns.classes,
      cell: ({ classCodes }) => classCodes.join(', ') || WORDS.nothing,
    },
    ...(found.some(({ value }) => value !== null)
      ? [
          {
            id: 'value',
            header: WORDS.columns.value,
            cell: ({ value }: FoundInSiecle) => <span className="break-all">{value ?? WORDS.nothing}</span>,
          },
        ]
      : []),
  ];
  return (
    <Card>
      <h3 className="text-base font-semibold">{title}</h3>
      <dl className="mt-1 max-w-prose space-y-1 text-sm">
        <div>
          <dt className="inline font-semibold">{WORDS.blocks}</dt>
          <dd className="text-muted">{words.blocks}</dd>
        </div>
        <div>
          <dt className="inline font-semibold">{WORDS.fix}</dt>
          <dd className="text-muted">{words.fix}</dd>
        </div>
      </dl>
      <div className="mt-2">
        <Disclosure
          summary={
            <>
              {WORDS.show(found.length)}
              <span className="sr-only"> – {title}</span>
            </>
          }
        >
          <DataTable
            caption={WORDS.caption(title)}
            columns={columns}
            maxHeight="max-h-[28rem]"
            rowKey={({ key }) => key}
            rows={found}
          />
        </Disclosure>
      </div>
    </Card>
  );
}
