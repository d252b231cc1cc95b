import { parseArgs } from 'node:util';
import { describeProblem } from '@/lib/messages/problems';
import { WAVE_COMMAND } from '@/lib/messages/wave-commands';
import { cancelWave } from '@/lib/services/campaign/cancel-wave';
import { listWaves } from '@/lib/services/campaign/list-waves';
import { pauseWave } from '@/lib/services/campaign/pause-wave';
import { resumeWave } from '@/lib/services/campaign/resume-wave';
import { type Command, UsageError } from '../context';
import { openSchool } from '../options';

/** What can be done to a wave from here; who writes and who confirms one is a person at a desk. */
const VERBS = { pause: pauseWave, resume: resumeWave, cancel: cancelWave };
type Verb = keyof typeof VERBS;

export const command: Command = {
  name: 'wave',
  summary: WAVE_COMMAND.summary,
  usage: WAVE_COMMAND.usage,
  run: async (args, ctx) => {
    const { values } = parseArgs({
      args,
      options: {
        school: { type: 'string' },
        pause: { type: 'string' },
        resume: { type: 'string' },
        cancel: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const asked = (Object.keys(VERBS) as Verb[]).filter((verb) => values[verb] !== undefined);
    if (asked.length > 1) throw new UsageError(WAVE_COMMAND.oneVerb);
    return ctx.withDatabase(async (db) => {
      const scope = await openSchool(db, values.school, ctx.printError);
      if (!scope) return 1;
      const service = { db, now: ctx.now() };
      for (const verb of asked) {
        const done = await VERBS[verb](service, scope, { waveId: values[verb] ?? '' });
        if (!done.ok) {
          ctx.printError(describeProblem(done.problem));
          return 1;
        }
      }
      const waves = await listWaves(service, scope);
      if (!waves.ok) {
        ctx.printError(describeProblem(waves.problem));
        return 1;
      }
      const shown = waves.value.map(({ createdBy: _name, ...wave }) => wave);
      if (values.json) ctx.print(JSON.stringify(shown));
      else ctx.print(shown.length === 0 ? WAVE_COMMAND.none : shown.map(WAVE_COMMAND.line).join('\n'));
      return 0;
    });
  },
};
