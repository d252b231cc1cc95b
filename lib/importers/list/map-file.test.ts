import { describe, expect, it } from 'vitest';
import { problemOf, readText } from '../testing/read-text-list';
import { parseMapFile } from './map-file';

describe('a map file', () => {
  const layoutsOf = (value: unknown) => {
    const parsed = parseMapFile(JSON.stringify(value));
    if (!parsed.ok) throw new Error(parsed.problem.code);
    return parsed.value;
  };
  const TEXT = 'Patronyme;Petit nom;Petit nom;Situation\nDENIS;Maël;Tom;Actif\n';
  const layout = {
    kind: 'educonnect_pupils',
    columns: {
      familyName: 'patronyme',
      firstName: { header: 'Petit nom', occurrence: 2 },
      state: 'Situation',
    },
  };

  it('tells the columns by their headers, and which of two', async () => {
    const result = await readText(TEXT, undefined, layoutsOf(layout));
    expect(result).toMatchObject({
      ok: true,
      value: { rows: [{ names: { family: 'DENIS', first: 'Tom' } }] },
    });
  });

  it('may hold several layouts, and is left aside where headers speak for themselves', async () => {
    const layouts = layoutsOf([{ ...layout, kind: 'ent_accounts', columns: { type: 'Rôle' } }, layout]);
    expect(await readText(TEXT, undefined, layouts)).toMatchObject({ ok: true, value: { outcome: 'read' } });
    const known = 'Nom;Prénom;Classe;Statut\nA;B;6A;Actif\n';
    expect(await readText(known, undefined, layouts)).toMatchObject({ ok: true, value: { outcome: 'read' } });
  });

  it.each([
    [
      { ...layout, columns: { ...layout.columns, firstName: 'Petit nom' } },
      { code: 'duplicate_column', detail: { column: 'Petit nom' } },
    ],
    [
      { ...layout, columns: { ...layout.columns, state: 'État' } },
      { code: 'map_unknown_column', detail: { column: 'État' } },
    ],
    [
      { ...layout, columns: { familyName: 'Patronyme', state: 'Situation' } },
      { code: 'missing_column', detail: { field: 'firstName' } },
    ],
  ])('that does not fit is refused, naming the column', async (value, problem) => {
    expect(await problemOf(TEXT, undefined, layoutsOf(value))).toMatchObject(problem);
  });

  it.each([
    ['', ''],
    ['{"kind":"siecle"}', 'kind'],
    ['{"kind":"ent_accounts","columns":{"nom":"Nom"}}', 'columns'],
    ['{"kind":"ent_accounts","columns":{"type":3}}', 'columns.type'],
    ['[]', ''],
  ])('that is not one is refused: %s', (text, at) => {
    const parsed = parseMapFile(text);
    expect(parsed.ok ? '' : parsed.problem.code).toBe('map_invalid');
    expect(parsed.ok ? '' : String(parsed.problem.detail?.path)).toContain(at.split('.')[0] ?? '');
  });
});
