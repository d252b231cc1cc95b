import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Button } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { SelectField, TextField } from '@/app/_ui/field';
import { StatSentence } from '@/app/_ui/stat-sentence';
import { ATTENDANCE as WORDS } from '@/lib/messages/attendance';
import { getAttendance } from '@/lib/services/tracking/get-attendance';
import { readProblem } from '../../_parts/problem-address';
import { tickAction } from '../actions';
import { AttendanceList } from './_parts/attendance-list';

export const metadata: Metadata = { title: WORDS.title };

type Props = {
  params: Promise<{ uai: string; meetingId: string }>;
  searchParams: Search<'nom' | 'classe' | 'probleme'>;
};

/** One meeting: the families of one's own classes, ticked as told or as having come. */
export default async function AttendancePage({ params, searchParams }: Props) {
  const { uai, meetingId } = await params;
  const { nom = '', classe = '', probleme } = await readSearch(searchParams);
  const { ctx, scope } = await getDesk(uai);
  const found = await getAttendance(ctx, scope, {
    meetingId,
    query: nom.slice(0, 100),
    ...(classe && { classCode: classe }),
  });
  if (!found.ok) notFound();
  const { meeting, todayOn, families, total, invited, came, classCodes } = found.value;
  const query = new URLSearchParams([
    ...(nom ? [['nom', nom]] : []),
    ...(classe ? [['classe', classe]] : []),
  ]).toString();
  const here = `/${uai}/adoption/rencontres/${meetingId}`;
  const mayAttend = meeting.on <= todayOn;
  const problem = readProblem(probleme);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/adoption/rencontres`, label: WORDS.title }]} />}
        lead={WORDS.leadOf(meeting.on, meeting.startsAt)}
        title={WORDS.name(meeting)}
      />
      <div className="max-w-3xl space-y-5">
        {problem && (
          <Alert live tone="error">
            {problem}
          </Alert>
        )}
        <StatSentence>{WORDS.summary(invited, came, total)}</StatSentence>
        {!mayAttend && <p className="text-sm text-muted">{WORDS.toCome}</p>}
        <form className="flex flex-wrap items-end gap-3" method="get">
          <TextField defaultValue={nom} id="nom" label={WORDS.search} maxLength={100} type="search" />
          <SelectField
            defaultValue={classe}
            id="classe"
            label={WORDS.classFilter}
            options={[
              { value: '', label: WORDS.all },
              ...classCodes.map((code) => ({ value: code, label: code })),
            ]}
          />
          <Button look="secondary" type="submit">
            {WORDS.find}
          </Button>
        </form>
        <p className="text-sm text-muted">
          {families.length > 0 ? WORDS.found(families.length) : WORDS.nobody}
        </p>
        {families.length > 0 && (
          <AttendanceList
            back={query ? `${here}?${query}` : here}
            families={families}
            mayAttend={mayAttend}
            tick={tickAction.bind(null, uai, meetingId)}
            uai={uai}
          />
        )}
      </div>
    </>
  );
}
