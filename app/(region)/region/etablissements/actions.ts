'use server';

import { getRegionDesk } from '@/app/_server/desk';
import { redirectFresh } from '@/app/_server/redirect-fresh';
import { withFlash } from '@/app/_ui/flash-address';
import { readRegionQuery, toAddressQuery } from '@/lib/services/adoption/region-query';
import { removeView, saveView } from '@/lib/services/adoption/region-saved-views';

const PATH = '/region/etablissements';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** The view that the form stands under, read as any address is. */
const readView = (form: FormData) =>
  readRegionQuery(Object.fromEntries(new URLSearchParams(textOf(form, 'query'))));

export async function saveNamedView(form: FormData): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  const query = readView(form);
  const saved = await saveView(ctx, scope, { name: textOf(form, 'nom'), query });
  const here = toAddressQuery(query);
  redirectFresh(
    saved.ok ? withFlash(`${PATH}${here}`, 'view_saved') : `${PATH}${here}${here ? '&' : '?'}vue=refusee`,
  );
}

export async function removeNamedView(form: FormData): Promise<void> {
  const { ctx, scope } = await getRegionDesk();
  await removeView(ctx, scope, textOf(form, 'name'));
  redirectFresh(withFlash(`${PATH}${toAddressQuery(readView(form))}`, 'view_removed'));
}
