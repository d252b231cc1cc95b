import { refuse } from '@/app/_server/api';

/** An address of the read API that there is not, said as its other refusals are. */
export const GET = (): Response => refuse({ code: 'unknown_address' }, new Date());
