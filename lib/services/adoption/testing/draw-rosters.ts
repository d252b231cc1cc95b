import fc from 'fast-check';
import type { accountState, entConnection } from '@/db/schema/adoption';
import type { importFile } from '@/db/schema/import';
import type { enrolment, guardianship } from '@/db/schema/roster';
import { addDays } from '@/lib/domain/directory/day';
import type { Day, Level } from '@/lib/domain/directory/types';
import { FILE_KINDS } from '@/lib/domain/import/types';
import { ACCOUNT_STATES } from '@/lib/domain/roster/types';

type Raw<Table extends { $inferInsert: object }> = Omit<
  Table['$inferInsert'],
  'schoolUai' | 'importId' | 'batchId' | 'id' | 'name' | 'sha256'
>;

/** A small school as its tables hold it, with everything that makes counting hard. */
export type RandomRoster = {
  classes: { code: string; level: Level }[];
  pupilIds: string[];
  guardianIds: string[];
  enrolments: Raw<typeof enrolment>[];
  guardianships: Raw<typeof guardianship>[];
  states: Raw<typeof accountState>[];
  connections: Raw<typeof entConnection>[];
  files: (Raw<typeof importFile> & { observedOn: Day })[];
  /** Any day, with news or without. */
  anyDay: Day;
};

export const RENTREE: Day = '2026-09-01';
const FIRST_DAY: Day = addDays(RENTREE, -5);
const LAST_DAY = 30;
/** Some days before the rentrée to some weeks after it. */
const day = fc.integer({ min: -5, max: LAST_DAY }).map((n) => addDays(RENTREE, n));

/** Intervals that do not overlap: from the beginning or later, with gaps or without, the last one open or not. */
const intervals = (most: number) =>
  fc
    .record({
      days: fc.uniqueArray(day, { minLength: 1, maxLength: 2 * most }),
      late: fc.boolean(),
      touching: fc.boolean(),
    })
    .map(({ days, late, touching }) => {
      const bounds = late ? days : [FIRST_DAY, ...days.slice(1)];
      const sorted = [...new Set(bounds)].sort();
      return sorted.flatMap((validFrom, i) =>
        touching || i % 2 === 0 ? [{ validFrom, validTo: sorted[i + 1] ?? null }] : [],
      );
    });

const CLASSES = [
  { code: '6A', level: '6e' },
  { code: '6B', level: '6e' },
  { code: '3A', level: '3e' },
  { code: 'ULIS', level: 'autre' },
] as const;

const idsOf = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

/** Pupils who leave and come back, half-siblings, contacts who do not count, several accounts, silence. */
export const randomRoster: fc.Arbitrary<RandomRoster> = fc
  .record({
    classes: fc.subarray([...CLASSES], { minLength: 1 }),
    pupilIds: fc.integer({ min: 0, max: 9 }).map((n) => idsOf('e', n)),
    guardianIds: fc.integer({ min: 0, max: 6 }).map((n) => idsOf('r', n)),
  })
  .chain(({ classes, pupilIds, guardianIds }) => {
    const holders = [...pupilIds, ...guardianIds];
    const each = <T>(of: readonly string[], draw: (id: string) => fc.Arbitrary<T[]>) =>
      fc.tuple(...of.map(draw)).map((drawn) => drawn.flat());
    const code = fc.constantFrom(...classes.map((c) => c.code));
    return fc.record({
      classes: fc.constant(classes),
      pupilIds: fc.constant(pupilIds),
      guardianIds: fc.constant(guardianIds),
      enrolments: each(pupilIds, (pupilId) =>
        fc
          .tuple(intervals(2), fc.array(code, { minLength: 4, maxLength: 4 }))
          .map(([spans, codes]) => spans.map((span, i) => ({ pupilId, classCode: codes[i] ?? '', ...span }))),
      ),
      guardianships: each(pupilIds, (pupilId) =>
        each(guardianIds, (guardianId) =>
          fc
            .option(
              fc.tuple(
                intervals(1),
                fc.constantFrom('legal', 'legal', 'legal', 'legal', 'in_charge', 'contact'),
              ),
              {
                freq: 3,
                nil: undefined,
              },
            )
            .map((drawn) => {
              const responsibility = drawn?.[1] as 'legal' | undefined;
              return responsibility
                ? (drawn?.[0] ?? []).map((span) => ({ pupilId, guardianId, responsibility, ...span }))
                : [];
            }),
        ),
      ),
      states: each(holders, (holderId) =>
        each(['', 'a', 'b'], (accountRef) =>
          fc
            .option(
              fc.tuple(
                intervals(2),
                fc.array(fc.tuple(fc.constantFrom(...ACCOUNT_STATES), fc.option(day)), {
                  minLength: 4,
                  maxLength: 4,
                }),
              ),
              {
                freq: 3,
                nil: undefined,
              },
            )
            .map((drawn) =>
              (drawn?.[0] ?? []).map((span, i) => ({
                holderId,
                accountRef,
                ...span,
                seenOn: span.validFrom,
                state: drawn?.[1][i]?.[0] ?? 'absent',
                notifiedOn: drawn?.[1][i]?.[1] ?? null,
              })),
            ),
        ),
      ),
      connections: each(holders, (holderId) =>
        fc
          .uniqueArray(fc.tuple(day, fc.constantFrom('educonnect', 'legacy', null)), {
            maxLength: 3,
            selector: ([on]) => on,
          })
          .map((days) => days.map(([connectedOn, method]) => ({ holderId, connectedOn, method }))),
      ),
      files: fc.array(
        fc.record({
          kind: fc.constantFrom(...FILE_KINDS),
          observedOn: fc.integer({ min: 0, max: 4 }).map((n) => addDays(RENTREE, 7 * n)),
          status: fc.constantFrom('applied' as const, 'applied' as const, 'refused' as const),
        }),
        { maxLength: 6 },
      ),
      anyDay: day,
    });
  });
