/** The kinds of school the ministry distinguishes and this product plans for (DOMAIN: SchoolKind). */
export const SCHOOL_KINDS = ['college', 'legt', 'lp', 'lpo', 'erea'] as const;
export type SchoolKind = (typeof SCHOOL_KINDS)[number];

/** Levels in the order in which a school lists them; 'autre' is a class whose level nobody has told us. */
export const LEVELS = ['6e', '5e', '4e', '3e', '2de', '1re', 'Tle', 'CAP', 'BTS/CPGE', 'autre'] as const;
export type Level = (typeof LEVELS)[number];

/** Holiday zones; overseas and Corse keep their own calendars. */
export const ZONES = ['A', 'B', 'C', 'Corse'] as const;
export type Zone = (typeof ZONES)[number];

/** A calendar day of the school's own time zone, `YYYY-MM-DD`. A day is not an instant. */
export type Day = string;
