/*
 * A form that is sent when the session has just ended leads to the sign-in page, and from there back to itself:
 * what was typed waits in the tab meanwhile. It is given back on that one way only, and to the same page.
 */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Fields = [name: string, value: string][];

const KEPT = 'palier.kept';
const BACK = 'palier.back';

/** Called when a form is sent. Files and the fields that the framework adds are not kept. */
export function keepFields(store: Store, page: string, form: FormData): void {
  const fields = [...form].filter(([name, value]) => typeof value === 'string' && !name.startsWith('$'));
  store.setItem(KEPT, JSON.stringify({ page, fields }));
}

/** Called by the sign-in page with the page that it leads back to; somebody who signed out leaves nothing behind. */
export function noteSignIn(store: Store, back: string | undefined): void {
  if (back) store.setItem(BACK, back);
  else for (const key of [KEPT, BACK]) store.removeItem(key);
}

/** What was typed on this page before signing in, once; undefined on any other way to it. */
export function takeFields(store: Store, page: string): Fields | undefined {
  const [kept, back] = [store.getItem(KEPT), store.getItem(BACK)];
  noteSignIn(store, undefined);
  if (!kept || back !== page) return undefined;
  const parsed: { page: string; fields: Fields } = JSON.parse(kept);
  return parsed.page === page ? parsed.fields : undefined;
}
