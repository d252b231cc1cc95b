import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { Db } from '@/db/client';
import { mintJobScope, mintRegionScope } from '@/db/scope';
import { addDays } from '@/lib/domain/directory/day';
import { beginCampaign, type CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import type { Result } from '@/lib/domain/result';
import { adoptPlan } from '@/lib/services/planning/adopt-plan';
import { createCampaign } from '@/lib/services/planning/region-campaign/create-campaign';
import { publishCampaign } from '@/lib/services/planning/region-campaign/publish-campaign';
import { saveCampaign } from '@/lib/services/planning/region-campaign/save-campaign';

const need = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const contentOf = (today: string): CampaignContent => ({
  ...beginCampaign('Banc'),
  why: 'Pour mesurer.',
  earliestStartOn: addDays(today, -7),
  startsOn: addDays(today, 1),
  latestStartOn: addDays(today, 60),
  endsOn: addDays(today, 330),
  answerBy: addDays(today, 30),
  kinds: ['college'],
  scenarioIds: ['college-progressif-par-niveau'],
  goal: { metric: 'family_coverage', value: 0.85, by: addDays(today, 300) },
});

/**
 * A campaign of the région in which seven of ten collèges take part, one declines and two have not answered. One adopts
 * through the product's verb; the others are shown to the région as it is. Returns the campaign's id; the one that a
 * kept data folder has is used again. Needs an officer of the région.
 */
export async function seedBenchCampaign(
  db: Db,
  owner: postgres.Sql,
  { regionCode, today }: { regionCode: string; today: string },
): Promise<string> {
  const [known] = await owner<{ id: string }[]>`
    select id from region_campaign where region_code = ${regionCode} and draft ->> 'title' = 'Banc'`;
  if (known) return known.id;
  const [officer] = await owner<{ userId: string }[]>`
    select user_id as "userId" from region_member where region_code = ${regionCode} limit 1`;
  if (!officer) throw new Error('no officer of the région');
  const { userId } = officer;
  const ctx = { db, now: new Date(), newId: randomUUID };
  const drane = mintRegionScope({ regionCode, userId });
  const { id } = need(await createCampaign(ctx, drane, { form: randomUUID(), title: 'Banc' }));
  const saved = need(await saveCampaign(ctx, drane, { id, revision: 1, draft: contentOf(today) }));
  if (!('revision' in saved)) throw new Error('somebody else changed the campaign');
  need(await publishCampaign(ctx, drane, { id, revision: saved.revision, note: 'Banc' }));
  const [first] = await owner<{ uai: string }[]>`
    select uai from school where kind = 'college' and region_code = ${regionCode} order by uai limit 1`;
  if (!first) throw new Error('no collège');
  const request = { scenarioId: 'college-progressif-par-niveau', campaignId: id };
  need(await adoptPlan(ctx, mintJobScope(first.uai), request));
  await owner`create temp table others as select uai, row_number() over (order by uai) % 10 as n
    from school where kind = 'college' and region_code = ${regionCode} and uai <> ${first.uai}`;
  await owner`insert into plan_standing
    select (jsonb_populate_record(p, jsonb_build_object('school_uai', o.uai))).*
    from others o, plan_standing p where p.school_uai = ${first.uai} and o.n < 7`;
  await owner`update school_standing s set scenario_id = f.scenario_id, scenario_title = f.scenario_title,
    phases = f.phases from school_standing f, others o
    where f.school_uai = ${first.uai} and o.uai = s.school_uai and o.n < 7`;
  await owner`insert into campaign_answer (school_uai, campaign_id, answer, reason, seen_at, read_version, answered_at)
    select uai, ${id}, case when n < 7 then 'adopted' else 'declined' end,
      case when n < 7 then '' else 'Campagne déjà menée.' end, now(), 1, now() from others where n < 8`;
  await owner`drop table others`;
  return id;
}
