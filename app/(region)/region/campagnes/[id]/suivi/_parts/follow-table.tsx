import { Badge } from '@/app/_ui/badge';
import type { Column } from '@/app/_ui/data-table';
import type { Day } from '@/lib/domain/directory/types';
import type {
  FollowedSchool,
  FollowOrder,
  FollowQuery,
} from '@/lib/domain/planning/region-campaign/follow-campaign';
import { formatDayShort, formatDaysAgo } from '@/lib/messages/format';
import { describePhase, FOLLOW_PAGE as WORDS } from '@/lib/messages/region-campaign-pages';
import { describeBreak } from '@/lib/messages/region-campaigns';
import { REGION } from '@/lib/messages/region-pages';
import { FigureCell } from '../../../../_parts/figure-cell';
import { SchoolLink } from '../../../../_parts/school-link';
import { TableOrCards } from '../../../../_parts/table-or-cards';
import { sortBy, toFollowAddress } from '../follow-address';
import { AnswerBadge } from './answer-badge';

type Props = { path: string; query: FollowQuery; schools: FollowedSchool[]; todayOn: Day };

const Name = ({ school }: { school: FollowedSchool }) => (
  <>
    <SchoolLink school={school} />
    <span className="block text-xs text-muted">{[school.city, school.uai].filter(Boolean).join(', ')}</span>
  </>
);

const Answer = ({ school }: { school: FollowedSchool }) => (
  <>
    <AnswerBadge state={school.state} />
    {school.reason && (
      <span className="mt-1 block max-w-64 break-words text-xs">{WORDS.quoted(school.reason)}</span>
    )}
  </>
);

const Plan = ({ school }: { school: FollowedSchool }) =>
  school.scenarioTitle ? (
    <>
      {school.scenarioTitle}
      <span className="block text-xs text-muted">{describePhase(school)}</span>
    </>
  ) : (
    <span className="text-muted">{WORDS.noPlan}</span>
  );

function Late({ school: { lateActions, breaks } }: { school: FollowedSchool }) {
  if (lateActions === null) return <span className="text-muted">–</span>;
  return (
    <>
      {lateActions > 0 ? (
        <Badge icon="clock" tone="dormant">
          {WORDS.late(lateActions)}
        </Badge>
      ) : (
        <span className="text-muted">{WORDS.onTime}</span>
      )}
      {breaks.length > 0 && (
        <span className="mt-1 block" title={breaks.map(describeBreak).join(' ')}>
          <Badge icon="alert" tone="unreached">
            {WORDS.outside}
          </Badge>
          <span className="sr-only"> {breaks.map(describeBreak).join(' ')}</span>
        </span>
      )}
    </>
  );
}

const Coverage = ({ school }: { school: FollowedSchool }) => (
  <FigureCell
    figure={
      school.figure
        ? { state: 'shown', ...school.figure }
        : { state: 'withheld', reason: school.isWithheld ? 'protected' : 'unknown' }
    }
    newestOn={school.figure?.on ?? null}
  />
);

const LastImport = ({ on, todayOn }: { on: Day | null; todayOn: Day }) =>
  on ? (
    <span className="tabular whitespace-nowrap" title={formatDayShort(on)}>
      {formatDaysAgo(on, todayOn)}
    </span>
  ) : (
    <span className="text-muted">{REGION.noImport}</span>
  );

/** The schools of a campaign: what each has answered, and how far it is. */
export function FollowTable({ path, query, schools, todayOn }: Props) {
  const sortHref = (by: FollowOrder) => `${path}${toFollowAddress(sortBy(query, by))}`;
  const head = WORDS.columns;
  const columns: Column<FollowedSchool>[] = [
    {
      id: 'nom',
      header: head.school,
      rowHeader: true,
      sortHref: sortHref('nom'),
      cell: (school) => <Name school={school} />,
    },
    {
      id: 'reponse',
      header: head.answer,
      sortHref: sortHref('reponse'),
      cell: (school) => <Answer school={school} />,
    },
    { id: 'plan', header: head.plan, cell: (school) => <Plan school={school} /> },
    {
      id: 'retard',
      header: head.late,
      sortHref: sortHref('retard'),
      cell: (school) => <Late school={school} />,
    },
    {
      id: 'couverture',
      header: head.coverage,
      align: 'end',
      sortHref: sortHref('couverture'),
      cell: (school) => <Coverage school={school} />,
    },
    {
      id: 'import',
      header: head.import,
      align: 'end',
      sortHref: sortHref('import'),
      cell: (school) => <LastImport on={school.lastImportOn} todayOn={todayOn} />,
    },
  ];
  return (
    <TableOrCards
      caption={WORDS.table}
      columns={columns}
      heading={['nom', 'reponse', 'plan']}
      rowKey={(school) => school.uai}
      rows={schools}
      sort={{ by: query.by, order: query.order }}
    />
  );
}
