import { PARAMETERS, type ParameterName } from '@/lib/domain/adoption/forecast/parameters';
import { isDay } from '@/lib/domain/directory/day';
import { STAFF_ROLES, type StaffRole } from '@/lib/domain/planning/staff-minutes';
import { type ComparisonRequest, MOST_COMPARED } from '@/lib/services/planning/comparison-request';

/** The query of the page, as it came: everything that a person may move stays in the address, so that it can be shown. */
export type ComparisonSearch = { [key: string]: string | string[] | undefined };

/** Names of the fields in the address. */
export const FIELDS = {
  scenario: 'scenario',
  start: 'depart',
  meeting: 'reunion',
  goal: 'objectif',
  print: 'delai',
  staff: (role: StaffRole) => `temps.${role}`,
  parameter: (name: ParameterName) => `p.${name}`,
} as const;

/** How a parameter is written on the screen: chances and shares in percent. */
export const unitOf = (name: ParameterName): 'percent' | 'days' | 'plain' =>
  name.startsWith('fading_') ? 'days' : name === 'frailty_variance' ? 'plain' : 'percent';

const factorOf = (name: ParameterName) => (unitOf(name) === 'percent' ? 100 : 1);

/** A value of the model as the screen writes it. */
export const toShown = (name: ParameterName, value: number): number =>
  Number((value * factorOf(name)).toPrecision(3));

/** The first of a parameter that stands there twice; what is empty was left out. */
export function readOne(search: ComparisonSearch, key: string): string | undefined {
  const value = [search[key]].flat()[0]?.trim();
  return value ? value : undefined;
}

/** As people write numbers in French, too. What is no number stays none, and is refused with its field. */
const toNumber = (text: string): number =>
  /^[\d\s.,-]+$/.test(text) ? Number(text.replace(/\s/g, '').replace(',', '.')) : Number.NaN;

/** The scenarios asked for, each once. */
export const listAsked = (search: ComparisonSearch): string[] => [
  ...new Set([search[FIELDS.scenario]].flat().filter((id): id is string => Boolean(id))),
];

/** What the address asks of the planner; undefined without a scenario. */
export function readComparison(search: ComparisonSearch): ComparisonRequest | undefined {
  const scenarioIds = listAsked(search).slice(0, MOST_COMPARED);
  if (scenarioIds.length === 0) return undefined;
  const numberAt = (key: string): number | undefined => {
    const text = readOne(search, key);
    return text === undefined ? undefined : toNumber(text);
  };
  const [startOn, meetingOn] = [readOne(search, FIELDS.start), readOne(search, FIELDS.meeting)];
  const [goal, printLeadDays] = [numberAt(FIELDS.goal), numberAt(FIELDS.print)];
  const staff = STAFF_ROLES.flatMap((role) => {
    const minutes = numberAt(FIELDS.staff(role));
    return minutes === undefined ? [] : [[role, minutes] as const];
  });
  const parameters = PARAMETERS.flatMap((name) => {
    const shown = numberAt(FIELDS.parameter(name));
    return shown === undefined ? [] : [[name, shown / factorOf(name)] as const];
  });
  return {
    scenarioIds,
    ...(startOn && isDay(startOn) ? { startOn } : {}),
    ...(meetingOn && isDay(meetingOn) ? { parentsMeetingOn: meetingOn } : {}),
    ...(goal === undefined ? {} : { goalRate: goal / 100 }),
    ...(printLeadDays === undefined ? {} : { printLeadDays }),
    ...(staff.length > 0 ? { staff: Object.fromEntries(staff) } : {}),
    ...(parameters.length > 0 ? { parameters: Object.fromEntries(parameters) } : {}),
  };
}

/** The same scenarios and dates, with everything else as it was supposed at first. */
export function writeResetAddress(uai: string, search: ComparisonSearch): string {
  const kept = [FIELDS.start, FIELDS.meeting].flatMap((key): [string, string][] => {
    const value = readOne(search, key);
    return value ? [[key, value]] : [];
  });
  const scenarios = listAsked(search).map((id): [string, string] => [FIELDS.scenario, id]);
  return `/${uai}/plan/comparer?${new URLSearchParams([...scenarios, ...kept])}`;
}
