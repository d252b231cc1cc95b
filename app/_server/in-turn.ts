import { createTurns, type Turns } from '@/lib/adapters/turns';
import { EXPORTS } from '@/lib/messages/exports';
import { sayPlainly } from './download';

/** What is made for one person at once, of what takes long or much: prints are made one by one, files held in memory. */
const AT_ONCE = 2;
/** What one person may have asked for at once: the letters of every class of a large school, each by a click. */
const MOST_ASKED = 40;

/** One for each person, for all routes: on globalThis because Next evaluates modules once per bundle. */
const store = globalThis as typeof globalThis & {
  palierTurns?: Map<string, Turns>;
  palierSimulations?: Map<string, Turns>;
};

/** Makes something for a person, in their turn; refuses when they have asked for too much that is not made yet. */
export async function makeInTurn(userId: string, make: () => Promise<Response>): Promise<Response> {
  store.palierTurns ??= new Map();
  const turns = store.palierTurns.get(userId) ?? createTurns(AT_ONCE);
  if (turns.load() >= MOST_ASKED) return sayPlainly(EXPORTS.tooManyAsked(MOST_ASKED), 429);
  store.palierTurns.set(userId, turns);
  try {
    return await turns.take(make);
  } finally {
    if (turns.load() === 0) store.palierTurns.delete(userId);
  }
}

/**
 * Computes something for a person once what they asked for before is there: the threads of simulations are few, and whoever
 * asks for a hundred of them waits behind their own, not everybody behind theirs.
 */
export async function computeInTurn<T>(userId: string, compute: () => Promise<T>): Promise<T> {
  store.palierSimulations ??= new Map();
  const turns = store.palierSimulations.get(userId) ?? createTurns(1);
  store.palierSimulations.set(userId, turns);
  try {
    return await turns.take(compute);
  } finally {
    if (turns.load() === 0) store.palierSimulations.delete(userId);
  }
}
