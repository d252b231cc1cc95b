import { getDocumentProxy } from 'unpdf';

/** A tag with text of its own, as a screen reader says it. */
export type TaggedText = { role: string; text: string };

export type PdfContent = {
  title: string;
  language: string;
  marked: boolean;
  outline: string[];
  /** Number of the page, from 1, that each outline entry leads to. */
  outlinePages: number[];
  /** Text of each page, in reading order. */
  pages: string[];
  /** Roles of each page's structure tree, in reading order, and the text alternatives in it. */
  tags: { roles: string[]; alternatives: string[] }[];
  /** What each page says by its structure tree: text under the tag that holds it, in the tree's order. */
  readings: TaggedText[][];
  /** Marked content that no tag holds, by page: a screen reader passes it by. Artifacts are not marked so. */
  unreachable: string[][];
};

type Node = { role?: string; alt?: string; type?: string; id?: string; children?: Node[] };
type Item = { type?: string; id?: string; str?: string; hasEOL?: boolean };

const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];

/** Text of each marked content of a page, by the name that the structure tree has for it. */
function readMarked(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') {
      // A span inside a tag's own, which says how a sign is read, has no name.
      open.push(item.id ?? undefined);
      if (item.id) texts.set(item.id, '');
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      const holder = open.findLast((id) => id !== undefined);
      if (holder) texts.set(holder, `${texts.get(holder)}${item.str ?? ''}${item.hasEOL ? ' ' : ''}`);
    }
  }
  return texts;
}

/** The text of a tag, in parts where other tags stand between. */
function readAloud({ role = '', children = [] }: Node, marked: ReadonlyMap<string, string>): TaggedText[] {
  const said: TaggedText[] = [];
  let part: TaggedText | undefined;
  for (const child of children) {
    if (child.type === 'content') {
      if (!part) {
        part = { role, text: '' };
        said.push(part);
      }
      part.text += marked.get(child.id ?? '') ?? '';
    } else {
      part = undefined;
      said.push(...readAloud(child, marked));
    }
  }
  return said;
}

/** What a reader, or a screen reader, finds in a PDF. For tests. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  // The library takes the bytes over and empties them.
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const info = (await document.getMetadata()).info as { Title?: string; Language?: string };
  const outline = (await document.getOutline()) ?? [];
  const content: PdfContent = {
    title: info.Title ?? '',
    language: info.Language ?? '',
    marked: Boolean((await document.getMarkInfo())?.Marked),
    outline: outline.map((item) => item.title),
    outlinePages: await Promise.all(
      outline.map(async ({ dest }) => 1 + (await document.getPageIndex((dest as never[])[0] as never))),
    ),
    pages: [],
    tags: [],
    readings: [],
    unreachable: [],
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    content.pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    const nodes = walk(((await page.getStructTree()) ?? {}) as Node);
    content.tags.push({
      roles: nodes.flatMap((node) => node.role ?? []),
      alternatives: nodes.flatMap((node) => node.alt ?? []),
    });
    const marked = readMarked(items as Item[]);
    const held = new Set(nodes.flatMap((node) => (node.type === 'content' && node.id ? [node.id] : [])));
    content.unreachable.push([...marked.keys()].filter((id) => !held.has(id)));
    content.readings.push(readAloud(nodes[0] ?? {}, marked));
  }
  return content;
}

/** A run of text and where it stands, in millimetres from the top left corner of its page. */
export type PlacedText = { text: string; left: number; right: number; baseline: number; size: number };

const MM_PER_POINT = 25.4 / 72;

/** Where the texts of a page stand: for what must show in a window, or stay inside a cut. */
export async function readPlaces(bytes: Uint8Array, pageNumber = 1): Promise<PlacedText[]> {
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const page = await document.getPage(pageNumber);
  const [, , , top = 0] = page.view;
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , height = 0, x = 0, y = 0] = item.transform as number[];
    return [
      {
        text: item.str,
        left: x * MM_PER_POINT,
        right: (x + item.width) * MM_PER_POINT,
        baseline: (top - y) * MM_PER_POINT,
        size: height * MM_PER_POINT,
      },
    ];
  });
}

/** Languages of a page's tags that are not the document's, each once: what makes a screen reader change its voice. */
export async function readLanguages(bytes: Uint8Array, pageNumber = 1): Promise<string[]> {
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const page = await document.getPage(pageNumber);
  const nodes = walk(((await page.getStructTree()) ?? {}) as Node) as (Node & { lang?: string })[];
  return [...new Set(nodes.flatMap((node) => node.lang ?? []))];
}
