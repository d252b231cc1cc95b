/**
 * How a wave reaches its people, one way each. Ways that are no wave's own (a letter, a call, a meeting) are contacts:
 * `lib/domain/tracking/contact.ts`.
 */
export const WAVE_CHANNELS = ['email', 'ent_message'] as const;
export type WaveChannel = (typeof WAVE_CHANNELS)[number];

/** A wave and its way: together they are the key of its rows in the ledger. */
export type WaveWay = { id: string; channel: WaveChannel };
