import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { FailureCode, FailureKind } from '@/lib/domain/delivery/types';

/** What the engine is told of a message. */
export type Told =
  | { ok: true }
  | {
      ok: false;
      failure: FailureKind;
      code: FailureCode;
      /** It may have been taken: a repeat must be told from it. */
      uncertain?: true;
    };

/** A provider, and the way to it: what the contract of the channels looks at. */
export type Outlet = {
  /** One message to one person, as the engine sends it; a second time, as it repeats it. */
  attempt(): Promise<Told>;
  /** What reached the person: for each copy what a mail program, or the ENT, knows the message by. */
  copies(): string[];
  /** From now on the provider behaves. */
  recover(): void;
  close(): void;
};

/** `uncertain`: the way must say that it may have been taken. */
export type WayCase = [
  situation: string,
  open: () => Promise<Outlet>,
  failure: FailureKind,
  code: FailureCode,
  uncertain?: 'uncertain',
];

/** For tests: a way out with what may happen on it. What differs between ways is data. */
export type WayOut = {
  name: string;
  channel: WaveChannel;
  /** A provider that takes its time over every answer, and behaves. */
  open: (delayMs: number) => Promise<Outlet>;
  /** One that takes the message and loses its answer. */
  openLosing: () => Promise<Outlet>;
  /** What a repeat does after that: SMTP knows no key, so the copies bear one Message-ID. */
  repeat: 'reaches nobody again' | 'has the same name';
  cases: WayCase[];
};

/** Silence is waited for so long. */
export const PATIENCE_MS = 300;
