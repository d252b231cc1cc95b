import { connectOrStart } from '@/db/embedded/lease';

/*
 * A process that needs the embedded database of the folder it is given: says `ready <url>`, then waits. A line on
 * stdin makes it give the lease back and say `released`. The tests start it, ask it, and kill it.
 */
const lease = await connectOrStart(process.argv[2] ?? '');
process.stdout.write(`ready ${lease.ownerUrl}\n`);
process.stdin.once('data', async () => {
  await lease.release();
  process.stdout.write('released\n');
  process.exit(0);
});
