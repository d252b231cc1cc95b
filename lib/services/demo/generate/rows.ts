import type { accountState, adoptionDaily, entConnection, schoolFacts } from '@/db/schema/adoption';
import type { school } from '@/db/schema/directory';
import type { importBatch, importFile } from '@/db/schema/import';
import type { enrolment, guardian, guardianship, holder, pupil, schoolClass } from '@/db/schema/roster';

type Row<Table extends { $inferInsert: object }> = Table['$inferInsert'];

/** Everything that is written of one generated school, by table. */
export type SchoolRows = {
  school: Row<typeof school>[];
  facts: Row<typeof schoolFacts>[];
  classes: Row<typeof schoolClass>[];
  holders: Row<typeof holder>[];
  pupils: Row<typeof pupil>[];
  guardians: Row<typeof guardian>[];
  enrolments: Row<typeof enrolment>[];
  guardianships: Row<typeof guardianship>[];
  batches: Row<typeof importBatch>[];
  files: Row<typeof importFile>[];
  states: Row<typeof accountState>[];
  connections: Row<typeof entConnection>[];
  days: Row<typeof adoptionDaily>[];
};

export type RosterRows = Pick<
  SchoolRows,
  'classes' | 'holders' | 'pupils' | 'guardians' | 'enrolments' | 'guardianships'
>;
