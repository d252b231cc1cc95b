import { expect, it } from 'vitest';
import { GET as exportRegion } from '@/app/(region)/region/export/[what]/route';
import { GET as exportFigures } from './[uai]/export/[what]/route';
import { GET as exportFamilies } from './[uai]/familles/route';
import { GET as exportRows } from './[uai]/import/[importId]/rapport/route';
import { POST as printLetters } from './[uai]/lettres/route';
import { GET as printReport } from './[uai]/report/route';

const ROUTES = { exportRegion, exportFigures, exportFamilies, exportRows, printLetters, printReport };
const params = Promise.resolve({ uai: '0310001A', what: 'classes', importId: '' });

it.each(Object.entries(ROUTES))('%s is refused to a page of another site', async (_, get) => {
  for (const site of ['cross-site', 'same-site']) {
    const request = new Request('http://palier.example/', { headers: { 'sec-fetch-site': site } });
    const response = await get(request, { params });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Palier');
  }
});
