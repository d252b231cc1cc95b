import type { Symptom } from '../assistance/routing';
import type { TicketDates, TicketStatus } from '../assistance/ticket';
import type { WaveChannel } from '../campaign/channel';
import type { ExclusionReason } from '../campaign/types';
import type { DeliveryStatus, FailureCode } from '../delivery/types';
import type { Day } from '../directory/types';
import { FILE_KINDS, type FileKind } from '../import/types';
import type { Language } from '../materials/library/languages';
import type { MeetingKind } from '../materials/meeting';
import type { AccountState, HolderId } from '../roster/types';
import type { ContactKind } from './contact';

/** What a list said of somebody's account, when it says something new. `gone`: lists no longer name the account. */
export type StateEvent = {
  type: 'state';
  on: Day;
  holderId: HolderId;
  state: AccountState | 'gone';
  /** The day of the activation itself, where the list gives it. */
  activatedOn: Day | null;
};

export type ConnectionEvent = { type: 'connection'; on: Day; holderId: HolderId; which: 'first' | 'last' };

/** What became of a wave: one line for each outcome among the family's people. */
export type WaveEvent = {
  type: 'wave';
  on: Day;
  waveId: string;
  channel: WaveChannel;
  title: string;
  holderIds: HolderId[];
  status: DeliveryStatus;
  exclusion: ExclusionReason | null;
  failure: FailureCode | null;
};

/** The print run that an act is about; `mayOpen`: its page is one that the reader may see. */
export type PrintedRun = { jobId: string; title: string; languages: Language[]; mayOpen: boolean };

/** One act, on one or several of the family's people. */
export type ContactEvent = {
  type: 'contact';
  on: Day;
  at: Date;
  actId: string;
  kind: ContactKind;
  note: string | null;
  holderIds: HolderId[];
  recordedBy: string | null;
  recordedByName: string | null;
  /** Of a call that nobody took. */
  callAgainOn?: Day | null;
  /** What it was an invitation to, or where somebody came. */
  meeting?: MeetingKind | null;
  /** Of a letter or a paper handed out by a print run; without one, none is known. */
  run?: PrintedRun;
};

/** Files of a day, of the whole school: what they say of the family stands beside it, or nothing new. */
export type FilesEvent = { type: 'files'; on: Day; kinds: FileKind[] };

/** A step of a request for help about one of the family's people. */
export type TicketEvent = {
  type: 'ticket';
  on: Day;
  at: Date;
  ticketId: string;
  holderId: HolderId;
  symptom: Symptom;
  step: TicketStatus;
  /** With the step that began it. */
  note: string | null;
};

export type TimelineEvent =
  | StateEvent
  | ConnectionEvent
  | WaveEvent
  | ContactEvent
  | FilesEvent
  | TicketEvent;

type Interval = {
  holderId: HolderId;
  accountRef: string;
  validFrom: Day;
  validTo: Day | null;
  state: AccountState;
  activatedOn: Day | null;
};

/**
 * The changes that the intervals of accounts tell: where one begins with another state than the one it follows, and
 * where an account's last one has ended. A list that only confirms says nothing new.
 */
export function listStateEvents(intervals: readonly Interval[]): StateEvent[] {
  const byAccount = new Map<string, Interval[]>();
  for (const interval of intervals) {
    const key = `${interval.holderId}\n${interval.accountRef}`;
    byAccount.set(key, [...(byAccount.get(key) ?? []), interval]);
  }
  const told = [...byAccount.values()].flatMap((account) => {
    const inOrder = [...account].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    return inOrder.flatMap(({ holderId, validFrom, validTo, state, activatedOn }, i): StateEvent[] => {
      const [before, after] = [inOrder[i - 1], inOrder[i + 1]];
      const goesOn = before?.validTo === validFrom && before.state === state;
      const ends = validTo !== null && after?.validFrom !== validTo;
      return [
        ...(goesOn ? [] : [{ type: 'state' as const, on: validFrom, holderId, state, activatedOn }]),
        ...(ends
          ? [{ type: 'state' as const, on: validTo, holderId, state: 'gone' as const, activatedOn: null }]
          : []),
      ];
    });
  });
  // Two accounts of which the same is said are one line.
  return [...new Map(told.map((event) => [JSON.stringify(event), event])).values()];
}

/** First and last day on the ENT; one line for somebody who came on a single day. */
export const listConnectionEvents = (
  spans: readonly { holderId: HolderId; firstOn: Day; lastOn: Day }[],
): ConnectionEvent[] =>
  spans.flatMap(({ holderId, firstOn, lastOn }) => [
    { type: 'connection' as const, on: firstOn, holderId, which: 'first' as const },
    ...(lastOn > firstOn
      ? [{ type: 'connection' as const, on: lastOn, holderId, which: 'last' as const }]
      : []),
  ]);

type ContactRow = Omit<ContactEvent, 'type' | 'holderIds'> & { holderId: HolderId };

/** One line an act, whoever of the family it is on. */
export function groupActs(rows: readonly ContactRow[]): ContactEvent[] {
  const acts = new Map<string, ContactEvent>();
  for (const { holderId, ...act } of rows) {
    const known = acts.get(act.actId);
    if (known) known.holderIds.push(holderId);
    else acts.set(act.actId, { type: 'contact', ...act, holderIds: [holderId] });
  }
  return [...acts.values()];
}

type DeliveryRow = Omit<WaveEvent, 'type' | 'holderIds'> & { holderId: HolderId };

/** One line a wave, day and outcome. */
export function groupDeliveries(rows: readonly DeliveryRow[]): WaveEvent[] {
  const lines = new Map<string, WaveEvent>();
  for (const { holderId, ...row } of rows) {
    const key = [row.waveId, row.on, row.status, row.exclusion, row.failure].join('\n');
    const known = lines.get(key);
    if (known) known.holderIds.push(holderId);
    else lines.set(key, { type: 'wave', ...row, holderIds: [holderId] });
  }
  return [...lines.values()];
}

/** One line a day, its kinds in their own order. */
export const groupFiles = (files: readonly { on: Day; kind: FileKind }[]): FilesEvent[] =>
  [...new Set(files.map((file) => file.on))].map((on) => ({
    type: 'files',
    on,
    kinds: FILE_KINDS.filter((kind) => files.some((file) => file.on === on && file.kind === kind)),
  }));

type TicketRow = TicketDates & { id: string; holderId: HolderId; symptom: Symptom; note: string | null };

/** A line for each step that a request has come to. */
export const listTicketEvents = (rows: readonly TicketRow[], dayOf: (at: Date) => Day): TicketEvent[] =>
  rows.flatMap(({ id, holderId, symptom, note, openedAt, passedOnAt, solvedAt }) =>
    [
      { step: 'open' as const, at: openedAt },
      { step: 'passed_on' as const, at: passedOnAt },
      { step: 'solved' as const, at: solvedAt },
    ].flatMap(({ step, at }): TicketEvent[] =>
      at
        ? [
            {
              type: 'ticket',
              on: dayOf(at),
              at,
              ticketId: id,
              holderId,
              symptom,
              step,
              note: step === 'open' ? note : null,
            },
          ]
        : [],
    ),
  );

const TYPE_ORDER: Record<TimelineEvent['type'], number> = {
  ticket: 0,
  contact: 1,
  wave: 2,
  state: 3,
  connection: 4,
  files: 5,
};

/** The newest first; of one day what somebody did before what lists say, and the later of two acts, or steps, first. */
export const sortTimeline = (events: readonly TimelineEvent[]): TimelineEvent[] =>
  [...events].sort((a, b) => {
    if (a.on !== b.on) return a.on > b.on ? -1 : 1;
    if (a.type === b.type && 'at' in a && 'at' in b) return b.at.getTime() - a.at.getTime();
    return TYPE_ORDER[a.type] - TYPE_ORDER[b.type];
  });
