import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';

/**
 * Ends a server action on a page as it is now. Two actions in a row often end at the same address (`?fait=…`): without
 * the revalidation a browser shows what it kept of that address, which is the state after the first of them.
 */
export function redirectFresh(address: string): never {
  revalidatePath(address.replace(/[?#].*$/, ''));
  redirect(address);
}
