import type { ServiceContext } from '../../context';

/** What making a run needs: it is a job of its own, and goes on after requests have ended. */
export type PrintRunContext = Pick<ServiceContext, 'db' | 'publicUrl' | 'secretKey'> & {
  /** A run takes minutes: what is decided on time asks each time. */
  clock: () => Date;
  /** Aborted when the process is asked to stop: no other part is begun. */
  signal: AbortSignal;
};
