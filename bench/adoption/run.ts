import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { prepareDatabase } from '@/bin/prepare-database';
import { readConfig } from '@/lib/config';
import { addDays, dayIn } from '@/lib/domain/directory/day';
import { publishRegionBacklog } from '@/lib/services/adoption/publish-region-backlog';
import { generateSchools } from '@/lib/services/demo/generate-schools';
import { seedBenchCampaign } from './campaign';
import { countPages, type Page, timeDrawn, timePages } from './measure';
import { startProduct } from './product';
import { compareRegion, compareYear, importWeeklyLists } from './roll-ups';
import { signInPrincipal, signInRegion } from './sign-ins';

/*
 * A région of 1,000 schools with a school year of weekly lists, behind the product as `npm run up` starts it:
 * what its pages cost, and what the roll-ups spare. Client, web process, worker and PostgreSQL share the machine.
 */
const { values: options } = parseArgs({
  options: {
    /** A data folder to keep: generated into when it is empty, used as it is the next time. */
    data: { type: 'string' },
    schools: { type: 'string', default: '1000' },
    pupils: { type: 'string', default: '600' },
    seconds: { type: 'string', default: '20' },
    /** Only what needs no web process. */
    'without-pages': { type: 'boolean', default: false },
  },
});
const REGION = 'OCC';
const WEEKS = 36;
/** Schools whose pages are asked for: each of them once unseen, then again and again. */
const VISITED = 200;
const today = dayIn('Europe/Paris', new Date());
const say = (line: string) => process.stderr.write(`${line}\n`);

type School = { uai: string; pupils: number; classCode: string };

async function open(dataDir: string, schools: number, pupils: number) {
  const config = readConfig({ PALIER_DATA_DIR: dataDir }, process.cwd());
  const database = await prepareDatabase(config, { applicationName: 'palier-bench' });
  const ownerUrl = database.lease?.ownerUrl ?? '';
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const [{ n = 0 } = {}] = await owner<{ n: number }[]>`select count(*)::int as n from school`;
  if (n === 0) {
    say(`generating ${schools} schools…`);
    const until = addDays(today, -7);
    const input = { schools, pupils, weeks: WEEKS, seed: 1, until, regionCode: REGION };
    const generated = await generateSchools(ownerUrl, input, {
      production: false,
      onProgress: ({ schools: done }) => done % 50 === 0 && say(`  ${done}`),
    });
    if (!generated.ok) throw new Error(generated.problem.code);
    await publishRegionBacklog(database.db);
  }
  // Schools that bring everything every week, the ones nearest to the average first.
  const known = await owner<School[]>`
    select s.uai, count(*)::int as pupils, min(e.class_code) as "classCode"
    from school s join enrolment e on e.school_uai = s.uai and e.valid_to is null
    where exists (select from import_file f where f.school_uai = s.uai and f.kind = 'ent_accounts'
      and f.observed_on > ${addDays(today, -21)}::date)
    group by s.uai order by abs(count(*) - ${pupils}), s.uai`;
  const close = async () => {
    await owner.end();
    await database.close();
  };
  return { config, db: database.db, owner, schools: known, close };
}

/** Marks a change on every desk, as an import does on one: no answer that was kept is given again. */
const changeEverything = (owner: postgres.Sql) => owner`update region set name = name`;

async function measurePages(
  dataDir: string,
  { db, schools, config, owner }: Awaited<ReturnType<typeof open>>,
) {
  const visited = schools.slice(0, VISITED);
  const cookies = new Map<string, string>();
  for (const { uai } of visited) cookies.set(uai, await signInPrincipal(db, uai, config.nextAuthSecret));
  const drane = await signInRegion(db, REGION, config.nextAuthSecret);
  const pagesOf = (build: (school: School) => string): Page[] =>
    visited.map((school) => ({ path: build(school), cookie: cookies.get(school.uai) ?? '' }));
  const overview = pagesOf(({ uai }) => `/${uai}/adoption`);
  const classPage = pagesOf(
    ({ uai, classCode }) => `/${uai}/adoption/classes/${encodeURIComponent(classCode)}`,
  );
  const region: Page[] = new Array(40).fill({ path: '/region', cookie: drane });
  const campaignId = await seedBenchCampaign(db, owner, { regionCode: REGION, today });
  const campaign: Page[] = new Array(40).fill({
    path: `/region/campagnes/${campaignId}/suivi`,
    cookie: drane,
  });
  say('starting the product…');
  const { baseUrl, stop } = await startProduct(dataDir);
  try {
    // Node compiles what runs often: what a process that has just started answers is not what it answers all day.
    const other = overview.slice(-20);
    for (let round = 0; round < 10; round += 1) await timePages(baseUrl, other);
    await timePages(baseUrl, region.slice(0, 5));
    await timePages(baseUrl, classPage.slice(-20));
    await timePages(baseUrl, campaign.slice(0, 10));
    // With a forecast to be learnt; then only drawn, as after a change that is none of the forecast's; then unchanged.
    const overviewFirst = await timePages(baseUrl, overview.slice(0, -20));
    const regionDrawn = await timeDrawn(baseUrl, region, () => changeEverything(owner));
    const overviewDrawn = await timePages(baseUrl, overview);
    return {
      overviewFirst,
      overviewDrawn,
      overviewKept: await timePages(baseUrl, [...overview, ...overview]),
      overviewKept16: await countPages(baseUrl, overview, { clients: 16, seconds: Number(options.seconds) }),
      classPage: await timePages(baseUrl, classPage),
      regionDrawn,
      regionKept: await timePages(baseUrl, region),
      // Never kept: drawn anew each time.
      campaign: await timePages(baseUrl, campaign),
    };
  } finally {
    await stop();
  }
}

const dataDir = options.data ? path.resolve(options.data) : mkdtempSync(path.join(tmpdir(), 'palier-bench-'));
const smallDir = mkdtempSync(path.join(tmpdir(), 'palier-bench-'));
const started = loadavg()[0];
const big = await open(dataDir, Number(options.schools), Number(options.pupils));
const pages = options['without-pages'] ? null : await measurePages(dataDir, big);
say('roll-ups…');
const [school] = big.schools;
if (!school) throw new Error('no school brings its lists');
const uais = big.schools.map(({ uai }) => uai);
const year = await compareYear(big.db, school.uai);
const region = await compareRegion(big.db, REGION, uais, today);
const small = await open(smallDir, 10, Number(options.pupils));
const [one] = small.schools;
if (!one) throw new Error('no school brings its lists');
const [amongMany, amongTen] = await importWeeklyLists(
  [
    { db: big.db, owner: big.owner, uai: school.uai },
    { db: small.db, owner: small.owner, uai: one.uai },
  ],
  today,
);
await big.close();
await small.close();
rmSync(smallDir, { recursive: true, force: true });
if (!options.data) rmSync(dataDir, { recursive: true, force: true });

const load = [started, loadavg()[0]].map((value) => Number(value?.toFixed(1)));
process.stdout.write(
  `${JSON.stringify({ load, pages, rollUps: { year, region }, import: { amongMany, amongTen } }, null, 2)}\n`,
);
