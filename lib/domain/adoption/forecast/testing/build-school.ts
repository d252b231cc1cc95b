import { createRandom, type Random } from '../random';
import type { Exposure, ForecastFamily, ForecastGuardian } from '../types';

export const guardian = (classCodes: string[], facts: Partial<ForecastGuardian> = {}): ForecastGuardian => ({
  channels: ['paper', 'meeting', 'handed_out', 'email'],
  easyRoute: false,
  connected: false,
  contacts: [],
  classCodes,
  activatedOn: null,
  ...facts,
});

/** An ordinary family: one pupil, whose guardians are all of it. */
export const family = (id: string, classCode: string, guardians: ForecastGuardian[]): ForecastFamily => ({
  id,
  pupils: [{ classCode, guardians: guardians.map((_, i) => i) }],
  guardians,
});

/**
 * A school with nobody activated: three families in four with two guardians, one in six with pupils in two classes,
 * one in twenty-five with half-siblings; channels as schools know them.
 */
export function buildSchool(options: {
  families: number;
  classes: number;
  seed: number;
  /** Guardians of two sorts only, as many tests need no more and run faster. */
  alike?: boolean;
}): ForecastFamily[] {
  const random = createRandom(options.seed);
  const randomGuardian = options.alike ? alikeGuardian : variousGuardian;
  const classAt = (i: number) => `C${(i % options.classes) + 1}`;
  return Array.from({ length: options.families }, (_, i): ForecastFamily => {
    const id = `e${i}`;
    const here = classAt(i);
    const kind = random();
    if (kind < 0.04) {
      const there = classAt(i + 1 + Math.floor(random() * (options.classes - 1)));
      const shared = randomGuardian(random, [here, there]);
      return {
        id,
        pupils: [
          { classCode: here, guardians: [0, 1] },
          { classCode: there, guardians: [1, 2] },
        ],
        guardians: [randomGuardian(random, [here]), shared, randomGuardian(random, [there])],
      };
    }
    const codes = kind < 0.2 ? [here, classAt(i + Math.floor(random() * options.classes))] : [here];
    const guardians = Array.from({ length: random() < 0.75 ? 2 : 1 }, () => randomGuardian(random, codes));
    const all = guardians.map((_, g) => g);
    return { id, pupils: codes.map((classCode) => ({ classCode, guardians: all })), guardians };
  });
}

function variousGuardian(random: Random, classCodes: string[]): ForecastGuardian {
  const connected = random() < 0.45;
  const channels: ForecastGuardian['channels'] = [
    'paper',
    'meeting',
    'handed_out',
    ...(random() < 0.8 ? (['email'] as const) : []),
    ...(connected ? (['ent_message', 'banner'] as const) : []),
    ...(random() < 0.9 ? (['phone'] as const) : []),
  ];
  return guardian([...new Set(classCodes)].sort(), { channels, connected, easyRoute: random() < 0.7 });
}

/** Requests as in a progressive plan: the classes in turn, each by several channels over some weeks. */
export function buildExposures(classes: number, groups: number, daysBetween = 10): Exposure[] {
  return Array.from({ length: groups }, (_, g) => {
    const codes = Array.from({ length: classes }, (_, i) => `C${i + 1}`).filter((_, i) => i % groups === g);
    const at = (day: number, channel: Exposure['channel'], cells?: Exposure['cells']): Exposure => ({
      day: day + g * daysBetween,
      channel,
      classes: codes,
      knownOn: -30,
      ...(cells ? { cells } : {}),
    });
    return [
      at(0, 'paper'),
      at(1, 'banner'),
      at(2, 'handed_out'),
      at(5, 'email'),
      at(6, 'ent_message', ['reachable']),
      at(10, 'email'),
      at(12, 'paper', ['unreached']),
      at(40, 'email'),
      at(45, 'phone', ['unreached']),
      at(60, 'meeting'),
    ];
  }).flat();
}

function alikeGuardian(random: Random, classCodes: string[]): ForecastGuardian {
  const connected = random() < 0.45;
  const channels: ForecastGuardian['channels'] = ['paper', 'meeting', 'handed_out', 'email', 'phone'];
  return guardian([...new Set(classCodes)].sort(), {
    channels: connected ? [...channels, 'ent_message', 'banner'] : channels,
    connected,
    easyRoute: connected,
  });
}
