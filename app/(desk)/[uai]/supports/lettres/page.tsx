import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { DisabledWithReason } from '@/app/_ui/disclosure';
import type { ClassFigures } from '@/lib/domain/adoption/measure';
import { ADOPTION, CLASS_PAGE, HOME, LETTERS_PAGE } from '@/lib/messages/adoption-pages';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { findWithoutOwnLanguage } from '@/lib/services/materials/print/find-without-own-language';
import { WithoutOwnLanguageNote } from '../../_parts/without-own-language';
import { NoData } from '../../adoption/_parts/no-data';
import { PrintNotCovered } from '../../adoption/_parts/print-not-covered';

export const metadata: Metadata = { title: LETTERS_PAGE.title };

type Props = { params: Promise<{ uai: string }> };

export default async function LettersPage({ params }: Props) {
  const { uai } = await params;
  const { ctx, scope, can } = await getDesk(uai);
  const { classes, families } = await getAdoption(ctx, scope);
  if (classes.length === 0) return <NoData title={LETTERS_PAGE.title} uai={uai} />;
  const left = families.total - (families.covered ?? 0);
  const mayPrint = can('print_letters');
  const columns: Column<ClassFigures>[] = [
    { id: 'class', header: ADOPTION.classColumn, rowHeader: true, cell: (c) => c.code },
    {
      id: 'left',
      header: ADOPTION.remainingColumn,
      align: 'end',
      cell: (c) => HOME.remaining(c.families.total - (c.families.covered ?? 0)),
    },
    {
      id: 'print',
      header: CLASS_PAGE.nothingToPrint,
      align: 'end',
      cell: (c) =>
        mayPrint && c.families.total > (c.families.covered ?? 0) ? (
          <PrintNotCovered
            ariaLabel={`${LETTERS_PAGE.download}, ${CLASS_PAGE.title(c.code)}`}
            classCode={c.code}
            look="quiet"
            uai={uai}
          >
            {LETTERS_PAGE.download}
          </PrintNotCovered>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <>
      <PageHeader
        actions={
          <LinkButton href={`/aide/${uai}`} icon="external" look="secondary">
            {LETTERS_PAGE.helpPage}
          </LinkButton>
        }
        lead={LETTERS_PAGE.lead}
        title={LETTERS_PAGE.title}
      />
      <div className="space-y-8">
        <Card className="flex flex-wrap items-center justify-between gap-4">
          <div>
            <p className="font-semibold">
              {scope.classCodes === 'all' ? LETTERS_PAGE.school : LETTERS_PAGE.yourClasses(scope.classCodes)}
            </p>
            <p className="text-sm text-muted">{LETTERS_PAGE.schoolNote(left)}</p>
          </div>
          {!mayPrint && <DisabledWithReason label={LETTERS_PAGE.download} reason={LETTERS_PAGE.notYours} />}
          {mayPrint && left > 0 && (
            <PrintNotCovered look="primary" uai={uai}>
              {LETTERS_PAGE.download}
            </PrintNotCovered>
          )}
        </Card>
        {mayPrint && <WithoutOwnLanguageNote uai={uai} without={await findWithoutOwnLanguage(ctx, scope)} />}
        <Section id="classes" lead={CLASS_PAGE.printNote} title={LETTERS_PAGE.perClass}>
          <Card flush>
            <DataTable
              caption={LETTERS_PAGE.perClass}
              columns={columns}
              rowKey={(c) => c.code}
              rows={classes}
            />
          </Card>
        </Section>
      </div>
    </>
  );
}
