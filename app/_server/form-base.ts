import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import type { Problem } from '@/lib/domain/result';

/** What the form that was sent had been drawn from: its hidden field `base`. */
export const readFormBase = (form: FormData): string => String(form.get('base') ?? '');

/** Shows the page as somebody else has saved it meanwhile, and says so; every other refusal goes on. */
export function showIfChanged({ code }: Problem, page: string): void {
  if (code === 'settings_changed') redirectFresh(withFlash(page, 'settings_changed'));
}
