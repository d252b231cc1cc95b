import { Document, Font, Image, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { fontFile } from './as-html';
import type { LetterTexts, Sentence } from './letter-texts';

const MM = 72 / 25.4;
const ACCENT = '#1f4e79';

Font.register({
  family: 'S',
  fonts: [
    { src: fontFile('400Regular'), fontWeight: 400 },
    { src: fontFile('600SemiBold'), fontWeight: 600 },
    { src: fontFile('700Bold'), fontWeight: 700 },
  ],
});
Font.registerHyphenationCallback((word) => [word]);

const styles = StyleSheet.create({
  page: {
    fontFamily: 'S',
    fontSize: 10,
    lineHeight: 1.1,
    paddingHorizontal: 20 * MM,
    paddingTop: 14 * MM,
    paddingBottom: 13 * MM,
  },
  sender: { fontSize: 9, color: '#595959' },
  senderName: { fontSize: 12.5, fontWeight: 700, color: ACCENT },
  corner: { position: 'absolute', right: 20 * MM, top: 14 * MM, fontSize: 9, color: '#595959' },
  window: { position: 'absolute', left: 110 * MM, top: 55 * MM, width: 80 * MM },
  date: { position: 'absolute', left: 110 * MM, top: 84 * MM },
  h1: { fontSize: 16, fontWeight: 700, color: ACCENT, marginBottom: 4 * MM },
  h2: { fontSize: 11, fontWeight: 700, color: ACCENT, marginTop: 3 * MM, marginBottom: 1.2 * MM },
  p: { marginBottom: 1.2 * MM },
  body: { position: 'absolute', left: 20 * MM, right: 20 * MM, top: 91 * MM },
  cards: { flexDirection: 'row', gap: 4 * MM, marginBottom: 1.2 * MM },
  card: { flex: 1, border: '0.5pt solid #bfbfbf', padding: 2 * MM },
  strong: { fontWeight: 600 },
  help: { flexDirection: 'row', gap: 8 * MM },
  grow: { flex: 1 },
  code: { width: 25 * MM, height: 25 * MM },
  notice: {
    position: 'absolute',
    left: 20 * MM,
    right: 20 * MM,
    bottom: 13 * MM,
    fontSize: 7.5,
    color: '#595959',
    borderTop: '0.4pt solid #bfbfbf',
  },
});

function Runs({ of, before = '' }: { of: Sentence; before?: string }) {
  return (
    <Text style={styles.p}>
      {before}
      {of.map((run) =>
        typeof run === 'string' ? (
          run
        ) : (
          <Text key={run.strong} style={styles.strong}>
            {run.strong}
          </Text>
        ),
      )}
    </Text>
  );
}

function Letter({
  data,
  letter,
  code,
}: {
  data: LetterTexts;
  letter: LetterTexts['letters'][number];
  code: string;
}) {
  return (
    <Page size="A4" style={styles.page} bookmark={letter.bookmark}>
      <View style={styles.sender}>
        <Text style={styles.senderName}>{data.sender.name}</Text>
        <Text>{data.sender.lines.join('\n')}</Text>
      </View>
      <Text style={styles.corner}>{letter.corner}</Text>
      <Text style={styles.window}>
        {[letter.window.label, ...letter.window.lines].filter(Boolean).join('\n')}
      </Text>
      <Text style={styles.date}>{data.dateLine}</Text>
      <View style={styles.body}>
        <Text style={styles.h1}>{data.subject}</Text>
        <Text style={styles.p}>{letter.greeting}</Text>
        <Text style={styles.p}>{letter.childrenIntro}</Text>
        {letter.children.map((child) => (
          <Text key={child.name}>
            • <Text style={styles.strong}>{child.name}</Text>, {child.classCode}
          </Text>
        ))}
        <Runs of={data.lead} />
        <Text style={styles.h2}>{data.routesHeading}</Text>
        <View style={styles.cards}>
          {letter.cards.map((card) => (
            <View key={card.title} style={styles.card}>
              <Text style={styles.strong}>
                {card.title} {card.tag}
              </Text>
              {card.body.map((line) => (
                <Runs key={JSON.stringify(line)} of={line} />
              ))}
            </View>
          ))}
        </View>
        <Runs of={data.lastResort} />
        <Text style={styles.h2}>{data.stepsHeading}</Text>
        {data.steps.map((step, at) => (
          <Runs key={JSON.stringify(step)} of={step} before={`${at + 1} `} />
        ))}
        <View style={styles.help}>
          <View style={styles.grow}>
            <Text style={styles.h2}>{data.help.heading}</Text>
            {data.help.lines.map((line) => (
              <Runs key={JSON.stringify(line)} of={line} />
            ))}
            <Runs of={data.help.warning} />
          </View>
          <Image src={code} style={styles.code} />
        </View>
        <Text>
          {data.closing}
          {'\n'}
          {data.signature}
        </Text>
      </View>
      <Text style={styles.notice}>{data.notice}</Text>
    </Page>
  );
}

/** The same letters by @react-pdf/renderer; `code` is the QR code as a PNG data address. */
export const renderByReactPdf = (data: LetterTexts, code: string): Promise<Buffer> =>
  renderToBuffer(
    <Document title={data.title} language="fr">
      {data.letters.map((letter) => (
        <Letter key={letter.bookmark} data={data} letter={letter} code={code} />
      ))}
    </Document>,
  );
