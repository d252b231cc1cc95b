import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEntry, writeCalendar } from './write-calendar';

const ENTRY: CalendarEntry = {
  uid: 'action-6e-lettres@palier',
  time: { from: '2026-09-01', to: '2026-09-02' },
  changedAt: new Date('2026-08-20T08:00:00Z'),
  sequence: 2,
  title: 'Distribuer les lettres',
};

/** The entries as another program reads them. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

const write = (entry: Partial<CalendarEntry>) =>
  writeCalendar({ name: 'Palier', refreshMinutes: 60, entries: [{ ...ENTRY, ...entry }] });

test('whole days end on the day after the last, as the format wants', () => {
  const [event] = read(write({}));
  expect(event?.startDate.toString()).toBe('2026-09-01');
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.endDate.toString()).toBe('2026-09-03');
  expect(event?.uid).toBe(ENTRY.uid);
  expect(event?.sequence).toBe(2);
});

test('instants keep their moment, in UTC', () => {
  const time = { start: new Date('2026-10-25T10:30:00Z'), end: new Date('2026-10-25T11:30:00Z') };
  const [event] = read(write({ time }));
  expect(event?.startDate.toJSDate()).toEqual(time.start);
  expect(event?.endDate.toJSDate()).toEqual(time.end);
});

test.each([
  'Réunion ; parents, élèves \\ tous',
  'première ligne\nseconde ligne',
  'BEGIN:VEVENT\r\nUID:autre\r\nEND:VEVENT',
  'é😀'.repeat(200),
  'مرحبا بالعائلات',
])('a text comes back as it was typed: %#', (title) => {
  const text = write({ title, description: title, place: title });
  const events = read(text);
  expect(events).toHaveLength(1);
  const expected = title.replaceAll('\r\n', '\n');
  expect(events[0]?.summary).toBe(expected);
  expect(events[0]?.description).toBe(expected);
  expect(events[0]?.location).toBe(expected);
});

test('forbidden controls are left out', () => {
  expect(read(write({ title: 'a\u0000b\u001Bc' }))[0]?.summary).toBe('abc');
});

test('lines end with CRLF and hold at most 75 bytes', () => {
  const text = write({ title: 'œuvre '.repeat(100) });
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('the same calendar gives the same bytes', () => {
  expect(write({})).toBe(write({}));
});

test('a cancelled entry says so', () => {
  expect(write({ cancelled: true })).toContain('STATUS:CANCELLED');
  expect(write({})).toContain('STATUS:CONFIRMED');
});

test('an empty calendar is a calendar', () => {
  expect(read(writeCalendar({ name: 'Palier', entries: [] }))).toEqual([]);
});
