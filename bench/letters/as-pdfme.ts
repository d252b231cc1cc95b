import { readFileSync } from 'node:fs';
import { BLANK_A4_PDF, type Font, type Template } from '@pdfme/common';
import { generate } from '@pdfme/generator';
import { barcodes, line, text } from '@pdfme/schemas';
import { fontFile } from './as-html';
import type { LetterTexts, Sentence } from './letter-texts';

const font: Font = {
  S: { data: readFileSync(fontFile('400Regular')), fallback: true },
  B: { data: readFileSync(fontFile('600SemiBold')) },
};

type Box = {
  name: string;
  x?: number;
  y: number;
  width?: number;
  height: number;
  size?: number;
  bold?: boolean;
};

/** pdfme places boxes and sets one font in each: no flow, so the room is measured for the longest letter here. */
const BOXES: Box[] = [
  { name: 'sender', y: 14, width: 80, height: 24, size: 9 },
  { name: 'corner', x: 180, y: 14, width: 10, height: 5, size: 9 },
  { name: 'window', x: 110, y: 55, width: 80, height: 28 },
  { name: 'date', x: 110, y: 84, width: 80, height: 5 },
  { name: 'subject', y: 92, height: 8, size: 16, bold: true },
  { name: 'greeting', y: 101, height: 20 },
  { name: 'why', y: 122, height: 18 },
  { name: 'routes', y: 141, height: 5, size: 11, bold: true },
  { name: 'card0', y: 147, width: 80, height: 26 },
  { name: 'card1', x: 103, y: 147, width: 87, height: 26 },
  { name: 'last', y: 175, height: 9 },
  { name: 'stepsHeading', y: 186, height: 5, size: 11, bold: true },
  { name: 'steps', y: 192, height: 24 },
  { name: 'helpHeading', y: 218, height: 5, size: 11, bold: true },
  { name: 'help', y: 224, width: 135, height: 28 },
  { name: 'closing', y: 256, height: 10 },
  { name: 'notice', y: 272, height: 14, size: 7.5 },
];

const template = {
  basePdf: BLANK_A4_PDF,
  schemas: [
    [
      ...BOXES.map(({ name, x = 20, y, width = 170, height, size = 10, bold = false }) => ({
        name,
        type: 'text',
        position: { x, y },
        width,
        height,
        fontSize: size,
        fontName: bold ? 'B' : 'S',
        lineHeight: 1.15,
      })),
      { name: 'code', type: 'qrcode', position: { x: 165, y: 220 }, width: 25, height: 25 },
      { name: 'rule', type: 'line', position: { x: 20, y: 270 }, width: 170, height: 0.1, color: '#bfbfbf' },
    ],
  ],
} as unknown as Template;

const join = (sentence: Sentence) =>
  sentence.map((run) => (typeof run === 'string' ? run : run.strong)).join('');

/** The same letters by pdfme, which knows neither bold words inside a text nor tags. */
export function renderByPdfme(data: LetterTexts, helpUrl: string): Promise<Uint8Array> {
  const inputs = data.letters.map((letter) => ({
    sender: [data.sender.name, ...data.sender.lines].join('\n'),
    corner: letter.corner,
    window: [letter.window.label, ...letter.window.lines].filter(Boolean).join('\n'),
    date: data.dateLine,
    subject: data.subject,
    greeting: [
      letter.greeting,
      letter.childrenIntro,
      ...letter.children.map((child) => `• ${child.name}, ${child.classCode}`),
    ].join('\n'),
    why: join(data.lead),
    routes: data.routesHeading,
    ...Object.fromEntries(
      letter.cards.map((card, at) => [
        `card${at}`,
        [`${card.title} ${card.tag}`, ...card.body.map(join)].join('\n'),
      ]),
    ),
    last: join(data.lastResort),
    stepsHeading: data.stepsHeading,
    steps: data.steps.map((step, at) => `${at + 1} ${join(step)}`).join('\n'),
    helpHeading: data.help.heading,
    help: [...data.help.lines, data.help.warning].map(join).join('\n'),
    closing: `${data.closing}\n${data.signature}`,
    notice: data.notice,
    code: helpUrl,
    rule: '',
  }));
  return generate({
    template,
    inputs,
    options: { font },
    plugins: { text, line, qrcode: barcodes.qrcode },
  }) as Promise<Uint8Array>;
}
