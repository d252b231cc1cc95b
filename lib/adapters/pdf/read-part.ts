import { findValue, listReferences, toReference } from './pdf-objects.mjs';
import { readPacked } from './read-packed';

/** What every part has, and what is carried over or is the same in each. */
const NEEDED = ['/Pages', '/Metadata', '/Lang', '/StructTreeRoot', '/MarkInfo', '/ViewerPreferences'];
/** What would have to be merged as well, and is in no piece that is joined. */
const REFUSED = ['/PageLabels', '/Names', '/Dests', '/OutputIntents', '/AcroForm'];

/** A packed PDF as what a join needs of it: its roots apart from all other objects. Throws on what cannot be joined. */
export function readPart(bytes: Uint8Array) {
  const { objects, rootId, infoId, fileId } = readPacked(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  );
  const textOf = (id: number) => objects.get(id)?.text ?? '';
  const catalog = textOf(rootId);
  const refused = REFUSED.filter((key) => findValue(catalog, key) !== undefined);
  const missing = NEEDED.filter((key) => findValue(catalog, key) === undefined);
  if (refused.length > 0) throw new Error(`a part cannot be joined: it has ${refused.join(', ')}`);
  if (missing.length > 0) throw new Error(`a part cannot be joined: it has no ${missing.join(', ')}`);

  const referTo = (key: string) => toReference(findValue(catalog, key));
  const [pagesId, structureId, metadataId] = [
    referTo('/Pages'),
    referTo('/StructTreeRoot'),
    referTo('/Metadata'),
  ];
  const outlineId = findValue(catalog, '/Outlines') === undefined ? undefined : referTo('/Outlines');
  const structure = textOf(structureId);
  const roots = new Set([rootId, infoId, structureId, metadataId, outlineId]);
  return {
    fileId,
    catalog,
    info: textOf(infoId),
    metadata: objects.get(metadataId)?.stream?.toString('latin1') ?? '',
    pagesId,
    pageCount: Number(findValue(textOf(pagesId), '/Count')),
    structureId,
    /** Its topmost tags. */
    documents: listReferences(findValue(structure, '/K')),
    roleMap: (findValue(structure, '/RoleMap') ?? '<< >>').replace(/\s+/g, ' '),
    /** Number of a page's or an annotation's structure parents, and the object that lists them. */
    parents: listPairs(findValue(structure, '/ParentTree'), '/Nums', /(\d+) (\d+) 0 R/g),
    nextKey: Number(findValue(structure, '/ParentTreeNextKey') ?? 0),
    /** Names of notes and header cells, and their tags. */
    names: listPairs(findValue(structure, '/IDTree'), '/Names', /\(([^()\\]*)\) (\d+) 0 R/g),
    outlineId,
    outline: outlineId === undefined ? undefined : readOutline(textOf(outlineId)),
    objects: [...objects.values()].filter(({ id }) => !roots.has(id)),
  };
}

export type Part = ReturnType<typeof readPart>;

function listPairs(tree: string | undefined, key: string, pair: RegExp): { key: string; id: number }[] {
  const list = tree ? findValue(tree, key) : '[]';
  // A tree of several levels would have /Kids instead.
  if (list === undefined) throw new Error(`a part has no ${key} where they are looked for`);
  return [...list.matchAll(pair)].map((match) => ({ key: match[1] ?? '', id: Number(match[2]) }));
}

/** Without headings an outline is there, and empty. */
const readOutline = (root: string) =>
  findValue(root, '/First') === undefined
    ? undefined
    : {
        first: toReference(findValue(root, '/First')),
        last: toReference(findValue(root, '/Last')),
        count: Number(findValue(root, '/Count')),
      };
