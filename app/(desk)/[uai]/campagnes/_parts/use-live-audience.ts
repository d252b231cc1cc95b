'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { fillIn, readFields } from '@/app/_ui/fill-in';
import type { AudienceSummary } from './audience-summary';

/** Who ticks three boxes one after the other asks once. */
const PAUSE_MS = 250;

type Fields = [string, string][];

export type LiveAudience = {
  /** The fields of the rule. */
  ref: RefObject<HTMLDivElement | null>;
  summary: AudienceSummary | undefined;
  /** What is wrong with the rule as it stands. */
  problem: string | undefined;
  state: 'fresh' | 'busy' | 'offline';
  /** Whether scripts run: before, the page is a plain form. */
  isLive: boolean;
  onChange: () => void;
  /** Takes the last change back; undefined when there is none. */
  undo: (() => void) | undefined;
};

/**
 * Counts the rule anew whenever one of its fields changes, and remembers the fields before each change. The last count
 * asked for wins; one that cannot be had leaves the one before it in place.
 */
export function useLiveAudience(address: string, initial: AudienceSummary | undefined): LiveAudience {
  const ref = useRef<HTMLDivElement>(null);
  const now = useRef<Fields>([]);
  const [past, setPast] = useState<Fields[]>([]);
  const [tick, setTick] = useState(0);
  const [isLive, setLive] = useState(false);
  const [answer, setAnswer] = useState<Pick<LiveAudience, 'summary' | 'problem' | 'state'>>({
    summary: initial,
    problem: undefined,
    state: 'fresh',
  });
  useEffect(() => {
    setLive(true);
    if (ref.current) now.current = readFields(ref.current);
  }, []);
  // `tick` stands for what the fields hold.
  useEffect(() => {
    if (tick === 0 || !ref.current) return;
    const asking = new AbortController();
    setAnswer((before) => ({ ...before, state: 'busy' }));
    const timer = setTimeout(async () => {
      // Shorter than a form in parts: a hundred classes are told in two thousand signs.
      const form = new URLSearchParams(ref.current ? readFields(ref.current) : []);
      try {
        const told = await ask(address, form, asking.signal);
        if (!asking.signal.aborted)
          setAnswer((before) => ({ ...before, problem: undefined, ...told, state: 'fresh' }));
      } catch {
        if (!asking.signal.aborted) setAnswer((before) => ({ ...before, state: 'offline' }));
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [address, tick]);
  const onChange = useCallback(() => {
    if (!ref.current) return;
    const before = now.current;
    now.current = readFields(ref.current);
    if (JSON.stringify(before) === JSON.stringify(now.current)) return;
    setPast((all) => [...all, before]);
    setTick((count) => count + 1);
  }, []);
  const undo = () => {
    const before = past.at(-1);
    if (!before || !ref.current) return;
    fillIn(ref.current, before);
    now.current = before;
    setPast((all) => all.slice(0, -1));
    setTick((count) => count + 1);
  };
  return { ref, ...answer, isLive, onChange, undo: past.length > 0 ? undo : undefined };
}

async function ask(
  address: string,
  form: URLSearchParams,
  signal: AbortSignal,
): Promise<{ summary?: AudienceSummary; problem?: string }> {
  const response = await fetch(address, { method: 'POST', body: form, signal });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
