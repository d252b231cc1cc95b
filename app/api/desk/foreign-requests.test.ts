import { expect, it } from 'vitest';
import { GET as exportRegion } from '@/app/(region)/region/export/[what]/route';
import { GET as exportFigures } from './[uai]/export/[what]/route';
import { GET as exportFamilies } from './[uai]/familles/route';
import { GET as exportRows } from './[uai]/import/[importId]/rapport/route';
import { GET as openLetters, POST as printLetters } from './[uai]/lettres/route';
import { GET as printReport } from './[uai]/report/route';

const ROUTES = { exportRegion, exportFigures, exportFamilies, exportRows, printReport };
const params = Promise.resolve({ uai: '0310001A', what: 'classes', importId: '' });

it.each(Object.entries(ROUTES))('%s is refused to a page of another site', async (_, get) => {
  for (const site of ['cross-site', 'same-site']) {
    const request = new Request('http://palier.example/', { headers: { 'sec-fetch-site': site } });
    const response = await get(request, { params });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Palier');
  }
});

it('letters are printed by a form of ours only: an address leads to the page that has it', async () => {
  for (const site of ['cross-site', 'same-site', null]) {
    const headers = site ? { 'sec-fetch-site': site } : undefined;
    const request = new Request('http://palier.example/', { method: 'POST', ...(headers && { headers }) });
    const response = await printLetters(request, { params });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Palier');
  }
  const opened = await openLetters(new Request('http://palier.example/?classe=6A'), { params });
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/0310001A/supports/lettres']);
});
