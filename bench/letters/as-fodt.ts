import type { LetterTexts, Sentence } from './letter-texts';

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const runs = (sentence: Sentence) =>
  sentence
    .map((run) =>
      typeof run === 'string'
        ? escapeXml(run)
        : `<text:span text:style-name="B">${escapeXml(run.strong)}</text:span>`,
    )
    .join('');
const p = (content: string, style = 'P') => `<text:p text:style-name="${style}">${content}</text:p>`;
const h = (text: string, level: 1 | 2) =>
  `<text:h text:style-name="H${level}" text:outline-level="${level}">${escapeXml(text)}</text:h>`;

const style = (name: string, kind: 'paragraph' | 'text', size: string, extra = '', paragraph = '') =>
  `<style:style style:name="${name}" style:family="${kind}">` +
  `${kind === 'paragraph' ? `<style:paragraph-properties fo:margin-bottom="0.7mm" ${paragraph}/>` : ''}` +
  `<style:text-properties style:font-name="S" fo:font-family="'Source Sans 3'" ${size && `fo:font-size="${size}"`} fo:language="fr" fo:country="FR" ${extra}/></style:style>`;
const STYLES = [
  style('P', 'paragraph', '10pt'),
  style('N', 'paragraph', '10pt', '', 'fo:break-before="page"'),
  style('R', 'paragraph', '10pt', '', 'fo:margin-left="90mm"'),
  style('S', 'paragraph', '7.5pt'),
  style('H1', 'paragraph', '16pt', 'fo:font-weight="bold" fo:color="#1f4e79"', 'fo:margin-top="6mm"'),
  style('H2', 'paragraph', '11pt', 'fo:font-weight="bold" fo:color="#1f4e79"'),
  style('B', 'text', '', 'fo:font-weight="bold"'),
].join('');
const NAMESPACES = [
  'office',
  'style',
  'text',
  'table',
  'drawing:draw',
  'svg-compatible:svg',
  'xsl-fo-compatible:fo',
]
  .map((entry) => entry.split(':'))
  .map(([uri, prefix = uri]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${uri}:1.0"`)
  .join(' ');

/**
 * The same letters as one flat ODT, what LibreOffice's mail merge makes of its fields before it prints them; the QR
 * code (a PNG) in each letter, as there.
 */
export function buildFodt(data: LetterTexts, codePng: Buffer): string {
  const code =
    '<draw:frame text:anchor-type="as-char" svg:width="25mm" svg:height="25mm"><draw:image><office:binary-data>' +
    `${codePng.toString('base64')}</office:binary-data></draw:image><svg:title>${escapeXml(data.help.qrAlt)}</svg:title></draw:frame>`;
  const letters = data.letters.map((letter, at) =>
    [
      p(escapeXml([data.sender.name, ...data.sender.lines].join(' · ')), at === 0 ? 'P' : 'N'),
      p(escapeXml(letter.corner)),
      ...[letter.window.label, ...letter.window.lines, data.dateLine]
        .filter(Boolean)
        .map((line) => p(escapeXml(line), 'R')),
      h(data.subject, 1),
      p(escapeXml(letter.greeting)),
      p(escapeXml(letter.childrenIntro)),
      ...letter.children.map((child) =>
        p(
          `• <text:span text:style-name="B">${escapeXml(child.name)}</text:span>, ${escapeXml(child.classCode)}`,
        ),
      ),
      p(runs(data.lead)),
      h(data.routesHeading, 2),
      `<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>${letter.cards
        .map(
          (card) =>
            `<table:table-cell>${p(escapeXml(`${card.title} ${card.tag}`))}${card.body.map((line) => p(runs(line))).join('')}</table:table-cell>`,
        )
        .join('')}</table:table-row></table:table>`,
      p(runs(data.lastResort)),
      h(data.stepsHeading, 2),
      ...data.steps.map((step, number) => p(`${number + 1} ${runs(step)}`)),
      h(data.help.heading, 2),
      ...[...data.help.lines, data.help.warning].map((line) => p(runs(line))),
      p(code),
      p(`${escapeXml(data.closing)} ${escapeXml(data.signature)}`),
      p(escapeXml(data.notice), 'S'),
    ].join(''),
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.2" ` +
    'office:mimetype="application/vnd.oasis.opendocument.text">' +
    `<office:styles>${STYLES}</office:styles><office:automatic-styles><style:page-layout style:name="L">` +
    '<style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-left="20mm" fo:margin-right="20mm" fo:margin-top="14mm" fo:margin-bottom="13mm"/>' +
    '</style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"/></office:master-styles>' +
    `<office:body><office:text>${letters.join('')}</office:text></office:body></office:document>`
  );
}
