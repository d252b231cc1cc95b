import { z } from 'zod';
import { LEVELS, SCHOOL_KINDS } from '@/lib/domain/directory/types';
import { API_SCHEMAS, API_FIELDS as F } from '@/lib/messages/api-reference';
import { SECTORS } from '../adoption/region-query';

/*
 * What the read API answers. The same schemas check each answer before it leaves, which drops what they do not name,
 * and make the OpenAPI document (build-openapi.ts).
 */

/** The named schemas of the document. */
export const apiSchemas = z.registry<{ id: string; description: string }>();

function named<T extends z.ZodType>(id: keyof typeof API_SCHEMAS, schema: T): T {
  apiSchemas.add(schema, { id, description: API_SCHEMAS[id] });
  return schema;
}

const whole = z.int().min(0).max(100_000_000);
const share = z.number().min(0).max(1);
const day = z.iso.date();
const uai = z
  .string()
  .regex(/^\d{7}[A-Z]$/)
  .describe(F.uai);
const counted = {
  count: whole.describe(F.count),
  population: whole.describe(F.population),
  rate: share.nullable().describe(F.rate),
};
const shown = z.null().describe(F.notWithheld);
const withheld = z.enum(['unknown', 'protected']).describe(F.withheld);

const shownFigure = z.object({ ...counted, on: day.describe(F.on), withheld: shown });
const noFigure = z.object({ count: z.null(), population: z.null(), rate: z.null(), on: z.null() });

export const figureAnswer = named('Figure', z.union([shownFigure, noFigure.extend({ withheld })]));

/** Of an earlier day it is not kept apart whether a list had told the figure yet. */
export const earlierFigureAnswer = named(
  'EarlierFigure',
  z.union([
    shownFigure,
    noFigure.extend({ withheld: z.literal('unknown_or_protected').describe(F.earlierWithheld) }),
  ]),
);

const enrolmentAnswer = named(
  'Enrolment',
  z.union([
    z.object({ count: whole.describe(F.count), withheld: shown }),
    z.object({
      count: z.null(),
      withheld: z.enum(['unknown', 'under_five_or_unknown']).describe(F.enrolmentWithheld),
    }),
  ]),
);

const figuresAnswer = z.object({
  familiesCovered: figureAnswer,
  guardiansActivated: figureAnswer,
  guardiansConnected: figureAnswer,
  pupilsActivated: figureAnswer,
  pupilsConnected: figureAnswer,
});

const planAnswer = z.object({
  scenario: z.string().describe(F.scenario),
  title: z.string().describe(F.scenarioTitle),
  phases: z
    .array(z.object({ id: z.string(), title: z.string(), startsOn: day, endsOn: day }))
    .describe(F.phases),
});

const schoolFields = {
  uai,
  name: z.string(),
  kind: z.enum(SCHOOL_KINDS),
  sector: z.enum(SECTORS),
  city: z.string().nullable().describe(F.city),
  academy: z.string().describe(F.academy),
  department: z.string().describe(F.department),
  ent: z.string().nullable().describe(F.ent),
  lastImportOn: day.nullable().describe(F.lastImportOn),
  figuresOn: day.nullable().describe(F.figuresOn),
  enrolment: z
    .object({ pupils: enrolmentAnswer, guardians: enrolmentAnswer, families: enrolmentAnswer })
    .describe(F.enrolment),
  figures: figuresAnswer.describe(F.figures),
  familiesCoveredBefore: earlierFigureAnswer.describe(F.familiesBefore),
  stalledSinceOn: day.nullable().describe(F.stalledSinceOn),
  plan: planAnswer.nullable().describe(F.plan),
};

export const schoolAnswer = named('School', z.object(schoolFields));

export const schoolPageAnswer = named(
  'SchoolPage',
  z.object({ schools: z.array(schoolAnswer), next: z.string().nullable().describe(F.next) }),
);

export const matrixAnswer = named(
  'Matrix',
  z.union([
    z.object({
      adopted: whole,
      dormant: whole,
      reachable: whole,
      unreached: whole,
      on: day.describe(F.on),
      withheld: shown,
    }),
    z.object({
      adopted: z.null(),
      dormant: z.null(),
      reachable: z.null(),
      unreached: z.null(),
      on: z.null(),
      withheld,
    }),
  ]),
);

export const schoolDetailAnswer = named(
  'SchoolDetail',
  z.object({
    ...schoolFields,
    matrix: z.object({ pupils: matrixAnswer, guardians: matrixAnswer }).describe(F.matrix),
    like: z
      .object({
        schools: whole.describe(F.likeSchools),
        lower: share.describe(F.quartile),
        median: share.describe(F.quartile),
        upper: share.describe(F.quartile),
      })
      .nullable()
      .describe(F.like),
  }),
);

export const levelTableAnswer = named(
  'LevelTable',
  z.union([
    z.object({
      school: z.object(counted).describe(F.levelSchool),
      groups: z.array(z.object({ levels: z.array(z.enum(LEVELS)).describe(F.levelGroups), ...counted })),
      on: day.describe(F.on),
      withheld: shown,
    }),
    z.object({ school: z.null(), groups: z.null(), on: z.null(), withheld }),
  ]),
);

export const levelsAnswer = named(
  'SchoolLevels',
  z.object({ uai, families: levelTableAnswer, guardians: levelTableAnswer, pupils: levelTableAnswer }),
);

const pointAnswer = named('Point', z.object({ on: day, ...counted }));

export const pointsAnswer = named(
  'Points',
  z.object({
    points: z.array(pointAnswer).describe(F.points),
    withheld: withheld.nullable().describe(F.pointsWithheld),
  }),
);

export const seriesAnswer = named(
  'SchoolSeries',
  z.object({
    uai,
    from: day,
    to: day,
    familiesCovered: pointsAnswer,
    guardiansActivated: pointsAnswer,
    guardiansConnected: pointsAnswer,
    pupilsActivated: pointsAnswer,
    pupilsConnected: pointsAnswer,
  }),
);

export const sumAnswer = named(
  'Sum',
  z.object({
    count: whole.nullable().describe(F.sumCount),
    population: whole.nullable().describe(F.sumCount),
    rate: share.nullable().describe(F.rate),
    schools: z.object({
      shown: whole.describe(F.shown),
      protected: whole.describe(F.protected),
      unknown: whole.describe(F.unknown),
    }),
  }),
);

export const regionAnswer = named(
  'Region',
  z.object({
    region: z.string().describe(F.region),
    name: z.string(),
    on: day.describe(F.today),
    schools: whole.describe(F.schools),
    neverImported: whole.describe(F.never),
    silent: whole.describe(F.silent),
    stalled: whole.describe(F.stalled),
    figures: z.object({
      familiesCovered: sumAnswer,
      guardiansActivated: sumAnswer,
      guardiansConnected: sumAnswer,
      pupilsActivated: sumAnswer,
      pupilsConnected: sumAnswer,
    }),
    coverageTenths: z.array(whole).length(10).describe(F.tenths),
  }),
);

export const problemAnswer = named(
  'Problem',
  z.object({
    type: z.literal('about:blank').describe(F.problemType),
    status: z.int().describe(F.problemStatus),
    title: z.string().describe(F.problemTitle),
    detail: z.string().describe(F.problemDetail),
    code: z.string().describe(F.problemCode),
  }),
);
