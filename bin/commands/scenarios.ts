import { parseArgs } from 'node:util';
import { SCHOOL_KINDS } from '@/lib/domain/directory/types';
import { listScenarios } from '@/lib/domain/planning/scenarios/library';
import { SCENARIOS_COMMAND } from '@/lib/messages/planning';
import { type Command, UsageError } from '../context';

export const command: Command = {
  name: 'scenarios',
  summary: SCENARIOS_COMMAND.summary,
  usage: SCENARIOS_COMMAND.usage(SCHOOL_KINDS),
  run: async (args, ctx) => {
    const { values } = parseArgs({ args, options: { kind: { type: 'string' }, json: { type: 'boolean' } } });
    const kind = SCHOOL_KINDS.find((known) => known === values.kind);
    if (values.kind !== undefined && !kind) {
      throw new UsageError(SCENARIOS_COMMAND.unknownKind(values.kind, SCHOOL_KINDS));
    }
    const scenarios = listScenarios(kind);
    if (values.json) ctx.print(JSON.stringify(scenarios));
    else ctx.print(scenarios.map(SCENARIOS_COMMAND.line).join('\n\n'));
    return 0;
  },
};
