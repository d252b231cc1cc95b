/*
 * Loaded before a child process of `npm run up` (node --import). Its stdin is a pipe whose other end the parent
 * holds and never writes to: it closes when the parent ends, even by kill -9. Then the child stops as it would on
 * SIGTERM, and in any case after a while.
 */
const PATIENCE_MS = 8_000;

process.stdin.on('end', stop).on('error', stop).resume();
// Watching alone keeps no process alive.
process.stdin.unref?.();

function stop() {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
}
