import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareDatabase } from '@/bin/prepare-database';
import { readConfig } from '@/lib/config';
import { measureThroughput } from './throughput';

/* `npx tsx bench/send/run.ts [recipients] [connections]` */

const [recipients = 20_000, connections = 5] = process.argv.slice(2).map(Number);
const dataDir = mkdtempSync(path.join(tmpdir(), 'palier-bench-'));
const config = readConfig({ PALIER_DATA_DIR: dataDir }, process.cwd());
const database = await prepareDatabase(config, { applicationName: 'palier-bench' });
await measureThroughput(database.db, recipients, connections);
await database.close();
