/** Text between tags or in quotes, in XML as in HTML. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An image that says what it shows to whoever does not see it. */
export const nameSvg = (svg: string, name: string): string =>
  svg.replace(
    /<svg\b([^>]*)>/,
    (_, attributes) => `<svg role="img"${attributes}><title>${escapeMarkup(name)}</title>`,
  );
