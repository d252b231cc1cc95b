/** The query of a page's address as Next hands it over: a parameter that stands there twice is a list. */
export type Search<Key extends string> = Promise<{ [key in Key]?: string | string[] }>;

/** Each parameter once, whatever somebody typed: of a repeated one the first counts. */
export async function readSearch<Key extends string>(
  search: Search<Key>,
): Promise<{ [key in Key]?: string }> {
  const given = Object.entries<string | string[] | undefined>(await search);
  return Object.fromEntries(given.map(([key, value]) => [key, [value].flat()[0]])) as {
    [key in Key]?: string;
  };
}
