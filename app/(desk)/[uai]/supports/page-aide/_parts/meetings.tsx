import { LinkButton } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { DataTable } from '@/app/_ui/data-table';
import { Icon } from '@/app/_ui/icon';
import { SubmitButton } from '@/app/_ui/submit-button';
import { describeDayWarning } from '@/lib/messages/banners';
import { formatDay } from '@/lib/messages/format';
import { MEETING_KIND_NAMES, HELP_DESK as WORDS } from '@/lib/messages/help-desk';
import { formatClockIn } from '@/lib/messages/materials/format-local';
import type { HelpDesk } from '@/lib/services/materials/get-help-desk';
import { removeMeetingAction } from '../actions';

type Meeting = HelpDesk['meetings'][number];

const hoursOf = ({ startsAt, endsAt }: Meeting) =>
  [startsAt, ...(endsAt ? [endsAt] : [])].map((time) => formatClockIn('fr', time)).join(' – ');

/** The dates announced, each with what to look at again. */
export function MeetingTable({ uai, meetings }: { uai: string; meetings: Meeting[] }) {
  if (meetings.length === 0) return <p className="text-muted">{WORDS.noMeetings}</p>;
  const named = (what: string, meeting: Meeting) =>
    WORDS.actOn(what, MEETING_KIND_NAMES[meeting.kind], formatDay(meeting.on));
  return (
    <Card flush>
      <DataTable
        caption={WORDS.meetingsCaption}
        columns={[
          {
            id: 'when',
            header: WORDS.when,
            rowHeader: true,
            className: 'min-w-36',
            cell: (meeting) => (
              <>
                {formatDay(meeting.on)}
                <span className="block font-normal">{hoursOf(meeting)}</span>
                {meeting.warnings.map((warning) => (
                  <span className="mt-1 flex items-start gap-1 text-xs text-dormant" key={warning.code}>
                    <Icon className="mt-0.5 size-3.5" name="alert" />
                    {describeDayWarning(warning)}
                  </span>
                ))}
              </>
            ),
          },
          {
            id: 'what',
            header: WORDS.what,
            className: 'min-w-48',
            cell: (meeting) => (
              <>
                {MEETING_KIND_NAMES[meeting.kind]}, {meeting.place}
                {meeting.note !== '' && <span className="block text-xs text-muted">{meeting.note}</span>}
              </>
            ),
          },
          {
            id: 'actions',
            header: WORDS.actions,
            cell: (meeting) => (
              <div className="flex gap-2">
                <LinkButton href={`/${uai}/supports/page-aide?modifier=${meeting.id}#date`} look="quiet">
                  {WORDS.edit}
                  <span className="sr-only">{named('', meeting)}</span>
                </LinkButton>
                <form action={removeMeetingAction.bind(null, uai, meeting.id)}>
                  <SubmitButton ariaLabel={named(WORDS.remove, meeting)} look="quiet">
                    {WORDS.remove}
                  </SubmitButton>
                </form>
              </div>
            ),
          },
        ]}
        rowKey={(meeting) => meeting.id}
        rows={meetings}
      />
    </Card>
  );
}
