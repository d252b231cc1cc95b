import { parseArgs } from 'node:util';
import { PLAN_COMMAND } from '@/lib/messages/plan-commands';
import { describeProblem } from '@/lib/messages/problems';
import { adoptPlan } from '@/lib/services/planning/adopt-plan';
import type { PlanRequest } from '@/lib/services/planning/build-requested-plan';
import { getPlan } from '@/lib/services/planning/get-plan';
import { previewPlan } from '@/lib/services/planning/preview-plan';
import { type Command, UsageError } from '../context';
import { openSchool, requireDay } from '../options';

export const command: Command = {
  name: 'plan',
  summary: PLAN_COMMAND.summary,
  usage: PLAN_COMMAND.usage,
  run: async (args, ctx) => {
    const { values } = parseArgs({
      args,
      options: {
        school: { type: 'string' },
        scenario: { type: 'string' },
        start: { type: 'string' },
        meeting: { type: 'string' },
        adopt: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const startOn = requireDay('--start', values.start);
    const parentsMeetingOn = requireDay('--meeting', values.meeting);
    const { scenario: scenarioId } = values;
    if (!scenarioId && (values.adopt || startOn || parentsMeetingOn)) {
      throw new UsageError(PLAN_COMMAND.needsScenario);
    }
    return ctx.withDatabase(async (db) => {
      const scope = await openSchool(db, values.school, ctx.printError);
      if (!scope) return 1;
      const service = { db, now: ctx.now(), newId: () => crypto.randomUUID() };
      const show = (shown: Parameters<typeof PLAN_COMMAND.table>[0]) =>
        ctx.print(values.json ? JSON.stringify(shown) : PLAN_COMMAND.table(shown).join('\n'));
      if (!scenarioId) {
        const plan = await getPlan(service, scope);
        if (!plan) {
          ctx.printError(PLAN_COMMAND.none);
          return 1;
        }
        const { title, goal, phases, todayOn } = plan;
        show({ title, goal, phases, todayOn });
        return 0;
      }
      const request: PlanRequest = {
        scenarioId,
        ...(startOn && { startOn }),
        ...(parentsMeetingOn && { parentsMeetingOn }),
      };
      const previewed = await previewPlan(service, scope, request);
      if (!previewed.ok) {
        ctx.printError(describeProblem(previewed.problem));
        return 1;
      }
      if (values.adopt) {
        const running = await getPlan(service, scope);
        const adopted = await adoptPlan(service, scope, {
          ...request,
          ...(running ? { replaces: running.id } : {}),
        });
        if (!adopted.ok) {
          ctx.printError(describeProblem(adopted.problem));
          return 1;
        }
      }
      const { scenario, plan, todayOn } = previewed.value;
      show({ title: scenario.title, goal: plan.goal, phases: plan.phases, todayOn });
      return 0;
    });
  },
};
