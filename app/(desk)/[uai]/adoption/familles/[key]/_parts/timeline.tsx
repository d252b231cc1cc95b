import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { Icon, type IconName } from '@/app/_ui/icon';
import { SubmitButton } from '@/app/_ui/submit-button';
import type { Day } from '@/lib/domain/directory/types';
import type { TimelineEvent } from '@/lib/domain/tracking/build-timeline';
import type { ContactKind } from '@/lib/domain/tracking/contact';
import { CONTACTS, describeTimelineEvent } from '@/lib/messages/contacts';
import { FAMILY_PAGE } from '@/lib/messages/families';
import { formatDayPlain, formatDaysAgo, formatMoment } from '@/lib/messages/format';
import type { FollowedFamily } from '@/lib/services/tracking/list-followed-families';

const ACT_ICONS: Record<ContactKind, IconName> = {
  letter: 'letter',
  handed_out: 'check',
  ent_message: 'send',
  phone: 'phone',
  no_answer: 'phone',
  wrong_number: 'phone',
  refused: 'close',
  invited: 'calendar',
  meeting: 'people',
  note: 'journal',
};

const iconOf = (event: TimelineEvent): IconName =>
  event.type === 'contact'
    ? ACT_ICONS[event.kind]
    : event.type === 'wave'
      ? 'send'
      : event.type === 'ticket'
        ? 'question'
        : event.type === 'state'
          ? 'tag'
          : event.type === 'files'
            ? 'import'
            : 'trend';

type Props = {
  uai: string;
  events: readonly TimelineEvent[];
  family: FollowedFamily;
  todayOn: Day;
  timeZone: string;
  mayUndo: (recordedBy: string | null) => boolean;
  undo: (actId: string) => (form: FormData) => Promise<void>;
};

/** Everything that was done and told, the newest first, day by day. */
export function Timeline({ uai, events, family, todayOn, timeZone, mayUndo, undo }: Props) {
  if (events.length === 0) {
    return (
      <Card>
        <p className="text-sm text-muted">{FAMILY_PAGE.nothing}</p>
      </Card>
    );
  }
  const names = new Map(
    [...family.guardians, ...family.pupils].map((p) => [p.id, `${p.firstName} ${p.displayName}`]),
  );
  const days = [...new Set(events.map((event) => event.on))];
  return (
    <Card>
      <ol className="space-y-4">
        {days.map((on) => (
          <li key={on}>
            <h3 className="text-sm">
              {formatDayPlain(on)}{' '}
              <span className="font-normal text-muted">· {formatDaysAgo(on, todayOn)}</span>
            </h3>
            <ul className="mt-1 space-y-2 border-l-2 border-line pl-4 text-sm">
              {events
                .filter((event) => event.on === on)
                .map((event) => (
                  <li className="flex gap-2" key={keyOf(event)}>
                    <Icon className="mt-0.5 size-4 text-muted" name={iconOf(event)} />
                    <div className="min-w-0 flex-1">
                      <p>{describeTimelineEvent(event)}</p>
                      <p className="text-xs text-muted">{peopleOf(event, names)}</p>
                      {event.type === 'ticket' && event.note && <Note text={event.note} />}
                      {event.type === 'contact' && (
                        <Act uai={uai} event={event} mayUndo={mayUndo} timeZone={timeZone} undo={undo} />
                      )}
                    </div>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const Note = ({ text }: { text: string }) => (
  <p className="mt-1 whitespace-pre-line break-words rounded bg-sunken px-2 py-1">{text}</p>
);

function Act({
  uai,
  event,
  timeZone,
  mayUndo,
  undo,
}: Pick<Props, 'uai' | 'timeZone' | 'mayUndo' | 'undo'> & {
  event: Extract<TimelineEvent, { type: 'contact' }>;
}) {
  return (
    <>
      {event.note && <Note text={event.note} />}
      <div className="flex flex-wrap items-center gap-x-3 text-xs text-muted">
        <span title={formatMoment(event.at, timeZone)}>
          {FAMILY_PAGE.by(event.recordedByName ?? CONTACTS.commandLine)}
        </span>
        {event.run?.mayOpen && (
          <Link className="link" href={`/${uai}/supports/impressions/${event.run.jobId}`}>
            {CONTACTS.openRun}
          </Link>
        )}
        {mayUndo(event.recordedBy) && (
          <form action={undo(event.actId)}>
            <SubmitButton
              ariaLabel={CONTACTS.undoAct(describeTimelineEvent(event))}
              className="min-h-8 px-2"
              icon="undo"
              look="quiet"
            >
              {CONTACTS.undo}
            </SubmitButton>
          </form>
        )}
      </div>
    </>
  );
}

const keyOf = (event: TimelineEvent): string => {
  switch (event.type) {
    case 'contact':
      return event.actId;
    case 'wave':
      return [event.waveId, event.status, event.exclusion, event.failure].join(' ');
    case 'state':
      return [event.holderId, event.state, event.activatedOn].join(' ');
    case 'connection':
      return [event.holderId, event.which].join(' ');
    case 'ticket':
      return [event.ticketId, event.step].join(' ');
    case 'files':
      return event.on;
  }
};

function peopleOf(event: TimelineEvent, names: ReadonlyMap<string, string>): string {
  if (event.type === 'files') return '';
  const ids = 'holderIds' in event ? event.holderIds : [event.holderId];
  return ids.map((id) => names.get(id) ?? '').join(', ');
}
