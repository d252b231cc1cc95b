import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareDatabase } from '@/bin/prepare-database';
import { readConfig } from '@/lib/config';
import { measureAudience } from './audience';
import { measureChaos } from './chaos';
import { measureEntChaos } from './chaos-ent';
import { readPostgresPid } from './ground';
import { measureRoundTrips } from './round-trips';
import { measureThroughput } from './throughput';

/*
 * `npx tsx bench/send/run.ts [throughput] [recipients] [connections]`
 * `npx tsx bench/send/run.ts resend [recipients]`
 * `npx tsx bench/send/run.ts audience [pupils…]`
 * `npx tsx bench/send/run.ts chaos [recipients] [kills]`
 * `npx tsx bench/send/run.ts chaos-ent [recipients] [kills]`
 */

const [what = 'throughput', ...numbers] = process.argv.slice(2);
const dataDir = mkdtempSync(path.join(tmpdir(), 'palier-bench-'));
const config = readConfig({ PALIER_DATA_DIR: dataDir }, process.cwd());
if (what === 'chaos') {
  const [recipients = 5_000, kills = 30] = numbers.map(Number);
  await measureChaos(config, recipients, kills);
} else if (what === 'chaos-ent') {
  const [recipients = 1_000, kills = 36] = numbers.map(Number);
  await measureEntChaos(config, recipients, kills);
} else if (what === 'audience') {
  const database = await prepareDatabase(config, { applicationName: 'palier-bench' });
  for (const pupils of numbers.length > 0 ? numbers.map(Number) : [1_200, 3_000]) {
    await measureAudience(database.db, pupils);
  }
  await database.close();
} else {
  const [recipients = 20_000, connections = 5] = numbers.map(Number);
  const database = await prepareDatabase(config, { applicationName: 'palier-bench' });
  if (what === 'resend') await measureRoundTrips(database.db, recipients);
  else await measureThroughput(database.db, readPostgresPid(dataDir), recipients, connections);
  await database.close();
}
process.exit(0);
