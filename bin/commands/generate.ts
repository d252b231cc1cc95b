import { parseArgs } from 'node:util';
import { dayIn } from '@/lib/domain/directory/day';
import { GENERATE_COMMAND } from '@/lib/messages/generate-command';
import { publishRegionBacklog } from '@/lib/services/adoption/publish-region-backlog';
import { generateSchools } from '@/lib/services/demo/generate-schools';
import { type Command, UsageError } from '../context';
import { requireDay, requireOption } from '../options';
import { prepareDatabase } from '../prepare-database';

/** Progress is told about as often as somebody looks. */
const TELL_EVERY_MS = 5_000;

export const command: Command = {
  name: 'generate',
  summary: GENERATE_COMMAND.summary,
  usage: GENERATE_COMMAND.usage,
  run: async (args, ctx) => {
    const { values } = parseArgs({
      args,
      options: {
        schools: { type: 'string' },
        pupils: { type: 'string', default: '600' },
        weeks: { type: 'string', default: '36' },
        seed: { type: 'string', default: '1' },
        region: { type: 'string' },
        until: { type: 'string' },
        force: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const input = {
      schools: requireInteger('--schools', requireOption('--schools', values.schools)),
      pupils: requireInteger('--pupils', values.pupils),
      weeks: requireInteger('--weeks', values.weeks),
      seed: requireInteger('--seed', values.seed),
      until: requireDay('--until', values.until) ?? dayIn('Europe/Paris', ctx.now()),
      ...(values.region && { regionCode: values.region.toUpperCase() }),
    };
    const { config } = ctx;
    // The owner writes: what the app role may not do, COPY into tables that row-level security guards, is quickest.
    const database = await prepareDatabase(config, { applicationName: 'palier-command' });
    try {
      const ownerUrl = config.ownerDatabaseUrl ?? database.lease?.ownerUrl;
      if (!ownerUrl) {
        ctx.printError(GENERATE_COMMAND.ownerNeeded);
        return 1;
      }
      const startedAt = performance.now();
      const seconds = () => (performance.now() - startedAt) / 1_000;
      let toldAt = startedAt;
      const generated = await generateSchools(ownerUrl, input, {
        production: config.production,
        force: values.force,
        onProgress: (done) => {
          if (performance.now() - toldAt < TELL_EVERY_MS) return;
          toldAt = performance.now();
          ctx.printError(GENERATE_COMMAND.progress(done, input.schools, seconds()));
        },
      });
      if (!generated.ok) {
        const { code, detail } = generated.problem;
        ctx.printError(GENERATE_COMMAND.refused(code, detail));
        return 1;
      }
      await publishRegionBacklog(database.db);
      const { uais, ...done } = generated.value;
      ctx.print(
        values.json ? JSON.stringify({ ...done, uais }) : GENERATE_COMMAND.done(generated.value, seconds()),
      );
      return 0;
    } finally {
      await database.close();
    }
  },
};

function requireInteger(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(GENERATE_COMMAND.notANumber(option, value));
  return Number(value);
}
