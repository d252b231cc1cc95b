/** How a message is meant; each has its own icon and word beside its colour. */
export type Tone = 'info' | 'success' | 'warn' | 'error';
