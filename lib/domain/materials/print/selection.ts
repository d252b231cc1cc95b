import { z } from 'zod';
import type { Cell } from '../../adoption/measure';
import { LEVELS } from '../../directory/types';

/** Why a sheet is printed for a pupil who has activated (DOMAIN rule 1: one, named, with a reason). */
export const OVERRIDE_REASONS = ['reset_in_educonnect', 'list_out_of_date', 'other_account'] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

const CELLS = ['adopted', 'dormant', 'reachable', 'unreached'] as const satisfies readonly Cell[];

/**
 * How people are chosen for a run. `families`: those ticked on a list of work, each by one of its pupils; `classCode`
 * when it is the list of a class, in whose pile their letters lie.
 */
export const choiceSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('everybody') }),
  z.object({ by: z.literal('classes'), classCodes: z.array(z.string().min(1).max(40)).min(1).max(400) }),
  z.object({ by: z.literal('levels'), levels: z.array(z.enum(LEVELS)).min(1) }),
  z.object({ by: z.literal('cell'), cell: z.enum(CELLS) }),
  z.object({
    by: z.literal('families'),
    pupilIds: z.array(z.string().min(1).max(80)).min(1).max(5000),
    classCode: z.string().min(1).max(40).optional(),
  }),
]);
export type PrintChoice = z.infer<typeof choiceSchema>;

/**
 * Whom a run is for, as it was seen when it was asked for. When it is printed some of them may be left out; nobody is
 * added.
 */
export type PrintSelection = {
  /** NULL: from a list of identifiers and codes. */
  choice: PrintChoice | null;
  include: 'not_covered' | 'all';
  /** Classes for which who asked may print. */
  within: 'all' | readonly string[];
  /** Classes of those it is for: who may print for all of them sees the run. */
  classesOn: readonly string[];
  /** A pupil of each family, or each of the pupils. */
  pupilIds: readonly string[];
  override?: { pupilId: string; reason: OverrideReason };
};

type ChosenPupil = { id: string; classCode: string; level: string; cell: string };

/** Whether a pupil is one of those asked for; by a cell of the matrix it is the pupil's own. */
export function isChosenPupil(choice: PrintChoice, pupil: ChosenPupil): boolean {
  switch (choice.by) {
    case 'everybody':
      return true;
    case 'classes':
      return choice.classCodes.includes(pupil.classCode);
    case 'levels':
      return (choice.levels as readonly string[]).includes(pupil.level);
    case 'cell':
      return pupil.cell === choice.cell;
    case 'families':
      return choice.pupilIds.includes(pupil.id);
  }
}

type ChosenFamily = { pupils: readonly ChosenPupil[]; guardians: readonly { cell: string }[] };

/** Whether a family is one of those asked for: by one of its pupils, or of its guardians for a cell of the matrix. */
export function isChosenFamily(choice: PrintChoice, family: ChosenFamily): boolean {
  return choice.by === 'cell'
    ? family.guardians.some((guardian) => guardian.cell === choice.cell)
    : family.pupils.some((pupil) => isChosenPupil(choice, pupil));
}

/** The classes in which a letter may lie: a family chosen for its child in 6A finds its letter in the pile of 6A. */
export function listPileClasses(
  choice: PrintChoice | null,
  classes: readonly { code: string; level: string }[],
): string[] | undefined {
  if (choice?.by === 'classes') return choice.classCodes;
  if (choice?.by === 'families' && choice.classCode) return [choice.classCode];
  if (choice?.by !== 'levels') return undefined;
  const levels: readonly string[] = choice.levels;
  return classes.filter((one) => levels.includes(one.level)).map((one) => one.code);
}
