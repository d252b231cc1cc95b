import type { MovedSchool } from '@/lib/services/planning/list-moved-plans';

/** A break as it stands in the form; its name is fixed for those of the ministry, free for the région's own. */
export type HolidayValues = { name: string; startsOn: string; returnsOn: string };

/** What was typed, as it was typed. */
export type CalendarValues = {
  rentreeOn: string;
  holidays: HolidayValues[];
  own: HolidayValues[];
  source: string;
  publishedOn: string;
};

export type CalendarFormState = {
  values: CalendarValues;
  attempt: number;
  problem?: string;
  preview?: { checked: number; schools: MovedSchool[] };
};
