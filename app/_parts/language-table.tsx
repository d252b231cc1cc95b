import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { LANGUAGE_FACTS, type Language } from '@/lib/domain/materials/library/languages';
import { formatDayPlain } from '@/lib/messages/format';
import { LANGUAGES_PAGE as WORDS } from '@/lib/messages/materials/desk';
import { LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import type { LanguageState } from '@/lib/services/materials/list-languages';

/** Languages, who has read them over, and the decision of whose page it is. */
export function LanguageTable({
  states,
  whose,
  timeZone,
  decide,
  exampleOf,
}: {
  states: LanguageState[];
  whose: 'school' | 'region';
  timeZone: string;
  /** The action of a decision; left out for who may not take one. */
  decide?: (language: Language, approved: boolean) => () => Promise<void>;
  exampleOf?: (language: Language) => string;
}) {
  const columns: Column<LanguageState>[] = [
    {
      id: 'language',
      header: WORDS.language,
      rowHeader: true,
      cell: ({ language }) => (
        <span>
          <span className="font-semibold" lang={LANGUAGE_FACTS[language].tag}>
            {LANGUAGE_NAMES[language].own}
          </span>{' '}
          <span className="text-muted">({LANGUAGE_NAMES[language].french})</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: WORDS.state,
      cell: ({ isApproved }) =>
        isApproved ? (
          <Badge icon="check" tone="adopted">
            {WORDS.approved}
          </Badge>
        ) : (
          <Badge icon="alert" tone="dormant">
            {WORDS.toReadOver}
          </Badge>
        ),
    },
    { id: 'by', header: WORDS.by, cell: (state) => describe(state) },
    { id: 'action', header: WORDS.action, align: 'end', cell: (state) => action(state) },
  ];
  return (
    <Card flush>
      <DataTable
        caption={WORDS.caption}
        columns={columns}
        rowKey={({ language }) => language}
        rows={states}
      />
    </Card>
  );

  function describe({ shipped, region, school }: LanguageState): string {
    if (shipped) return WORDS.shipped;
    const said = [
      region && WORDS.region(formatDayPlain(dayIn(timeZone, region.approvedAt))),
      school && WORDS.school(formatDayPlain(dayIn(timeZone, school.approvedAt)), school.approvedBy),
    ].filter(Boolean);
    return said.length > 0 ? said.join(' · ') : WORDS.nobody;
  }

  function action({ language, shipped, ...state }: LanguageState) {
    if (shipped) return '–';
    const { french } = LANGUAGE_NAMES[language];
    const isOwn = Boolean(state[whose]);
    return (
      <span className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1">
        {exampleOf && !state.isApproved && (
          <Link className="link text-sm" href={exampleOf(language)}>
            {WORDS.example}
            <span className="sr-only"> {WORDS.inLanguage(french)}</span>
          </Link>
        )}
        {decide && (isOwn || !state.isApproved) && (
          <form action={decide(language, !isOwn)}>
            <SubmitButton
              ariaLabel={isOwn ? WORDS.withdrawOf(french) : WORDS.approveOf(french)}
              look={isOwn ? 'quiet' : 'secondary'}
            >
              {isOwn ? WORDS.withdraw : WORDS.approve}
            </SubmitButton>
          </form>
        )}
      </span>
    );
  }
}
