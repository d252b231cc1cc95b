import { getDocumentProxy } from 'unpdf';

export type PdfContent = {
  title: string;
  language: string;
  marked: boolean;
  outline: string[];
  /** Text of each page, in reading order. */
  pages: string[];
  /** Roles of each page's structure tree, in reading order, and the text alternatives in it. */
  tags: { roles: string[]; alternatives: string[] }[];
};

type Node = { role?: string; alt?: string; children?: Node[] };

const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];

/** What a reader, or a screen reader, finds in a PDF. For tests. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  // The library takes the bytes over and empties them.
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  const info = (await document.getMetadata()).info as { Title?: string; Language?: string };
  const content: PdfContent = {
    title: info.Title ?? '',
    language: info.Language ?? '',
    marked: Boolean((await document.getMarkInfo())?.Marked),
    outline: ((await document.getOutline()) ?? []).map((item) => item.title),
    pages: [],
    tags: [],
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    content.pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    const nodes = walk(((await page.getStructTree()) ?? {}) as Node);
    content.tags.push({
      roles: nodes.flatMap((node) => node.role ?? []),
      alternatives: nodes.flatMap((node) => node.alt ?? []),
    });
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
