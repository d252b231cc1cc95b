import {
  describeStartProblem,
  type StartProblemCode,
  type StartProblemDetails,
} from '@/lib/messages/platform';

/**
 * Stops a start or a command with a sentence for the person at the keyboard (no stack is shown).
 * Thrown, not returned: nothing between the cause and the command line can go on without it.
 */
export class StartProblem<Code extends StartProblemCode = StartProblemCode> extends Error {
  override readonly name = 'StartProblem';

  constructor(
    readonly code: Code,
    readonly detail: StartProblemDetails[Code],
  ) {
    super(describeStartProblem(code, detail));
  }
}
