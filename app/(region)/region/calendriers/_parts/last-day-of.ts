import { addDays } from '@/lib/domain/directory/day';
import type { Day } from '@/lib/domain/directory/types';

/** The last day of a break, which is what people say; the day of return is what is kept. */
export const lastDayOf = ({ returnsOn }: { returnsOn: Day }): Day => addDays(returnsOn, -1);
