import { parseArgs } from 'node:util';
import type { Db } from '@/db/client';
import type { RegionScope } from '@/db/scope';
import {
  ANSWER_STATES,
  type AnswerState,
  arrangeFollowed,
  countFollowed,
} from '@/lib/domain/planning/region-campaign/follow-campaign';
import { CAMPAIGN_COMMAND } from '@/lib/messages/campaign-commands';
import { describeProblem } from '@/lib/messages/problems';
import { writeCsv } from '@/lib/services/import/write-csv';
import { listCampaignTable } from '@/lib/services/planning/region-campaign/export-campaign';
import { getCampaignProgress } from '@/lib/services/planning/region-campaign/get-campaign-progress';
import { listCampaigns } from '@/lib/services/planning/region-campaign/list-campaigns';
import { type Command, type CommandContext, UsageError } from '../context';
import { openRegion } from '../options';

export const command: Command = {
  name: 'campaign',
  summary: CAMPAIGN_COMMAND.summary,
  usage: CAMPAIGN_COMMAND.usage,
  run: async (args, ctx) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        region: { type: 'string' },
        answer: { type: 'string' },
        behind: { type: 'boolean' },
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
      },
    });
    const [verb, id, ...more] = positionals;
    const isList = verb === 'list' && id === undefined;
    const isShow = verb === 'show' && id !== undefined && more.length === 0;
    if (!isList && !isShow) throw new UsageError(CAMPAIGN_COMMAND.unknownVerb);
    if (values.json && values.csv) throw new UsageError(CAMPAIGN_COMMAND.oneForm);
    const wanted = { ...values, state: requireAnswer(values.answer) };
    const scope = openRegion(values.region, ctx.printError);
    if (!scope) return 1;
    return ctx.withDatabase((db) =>
      isShow ? show(db, ctx, scope, { ...wanted, id }) : list(db, ctx, scope, wanted),
    );
  },
};

function requireAnswer(given: string | undefined): AnswerState | null {
  const known = ANSWER_STATES.find((state) => state === given);
  if (given !== undefined && !known)
    throw new UsageError(CAMPAIGN_COMMAND.unknownAnswer(given, ANSWER_STATES));
  return known ?? null;
}

async function list(
  db: Db,
  ctx: Pick<CommandContext, 'print'>,
  scope: RegionScope,
  { json }: { json?: boolean | undefined },
): Promise<number> {
  const campaigns = (await listCampaigns({ db }, scope)).map(({ id, draft, publishedVersion, closedAt }) => {
    const { title, startsOn, endsOn } = draft;
    return { id, title, publishedVersion, closedAt, startsOn, endsOn };
  });
  const lines = campaigns.length === 0 ? [CAMPAIGN_COMMAND.none] : campaigns.map(CAMPAIGN_COMMAND.listed);
  ctx.print(json ? JSON.stringify(campaigns) : lines.join('\n'));
  return 0;
}

type Asked = {
  id: string;
  state: AnswerState | null;
  behind?: boolean | undefined;
  json?: boolean | undefined;
  csv?: boolean | undefined;
};

async function show(
  db: Db,
  ctx: Pick<CommandContext, 'print' | 'printError' | 'now'>,
  scope: RegionScope,
  { id, state, behind, json, csv }: Asked,
): Promise<number> {
  const found = await getCampaignProgress({ db, now: ctx.now() }, scope, { id });
  if (!found.ok) {
    ctx.printError(describeProblem(found.problem));
    return 1;
  }
  const { row, content, closedAt, todayOn } = found.value;
  const query = { text: '', state, isBehind: behind === true, by: 'nom', order: 'asc' } as const;
  if (csv) {
    ctx.print(writeCsv(listCampaignTable(found.value, query)).trimEnd());
    return 0;
  }
  const { reached, ...counts } = countFollowed(found.value.schools);
  const schools = arrangeFollowed(found.value.schools, query);
  const shown = { publishedVersion: row.publishedVersion, closedAt, content, counts, schools };
  if (json) ctx.print(JSON.stringify({ id, todayOn, ...shown, reached: reached(content.goal.value) }));
  else ctx.print(CAMPAIGN_COMMAND.shown(shown).join('\n'));
  return 0;
}
