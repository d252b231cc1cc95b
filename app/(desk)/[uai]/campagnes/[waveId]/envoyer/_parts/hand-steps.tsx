import { buttonClasses } from '@/app/_ui/button';
import { Card, Section } from '@/app/_ui/card';
import { CopyField } from '@/app/_ui/copy-field';
import { Disclosure } from '@/app/_ui/disclosure';
import { FramedHtml } from '@/app/_ui/framed-html';
import { HAND as WORDS } from '@/lib/messages/hand-list';
import { LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import type { HandText, HandWork } from '@/lib/services/delivery/ent/get-hand-work';
import { CopyFormatted } from './copy-formatted';

/** What to do, and for each group of readers the list to download and the text to paste. */
export function HandSteps({ uai, work }: { uai: string; work: HandWork }) {
  return (
    <>
      <Section id="marche" title={WORDS.steps}>
        <ol className="max-w-prose list-decimal space-y-1.5 pl-6">
          {[WORDS.step1, WORDS.step2, WORDS.step3, WORDS.step4, WORDS.step5].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      {work.texts.map((text) => (
        <TextToPaste
          address={`/api/desk/${uai}/campagnes/${work.wave.id}/liste?langue=${text.language ?? ''}`}
          key={text.language ?? ''}
          text={text}
        />
      ))}
    </>
  );
}

function TextToPaste({ text, address }: { text: HandText; address: string }) {
  const { language, people, subject, html, text: plain } = text;
  const id = language ?? 'fr';
  const name = language ? WORDS.frenchThen(LANGUAGE_NAMES[language].french) : WORDS.french;
  return (
    <Section id={`texte-${id}`} title={WORDS.textFor(name, people)}>
      <Card className="space-y-5">
        <a className={buttonClasses('primary')} download href={address}>
          {WORDS.download(people)}
        </a>
        <CopyField id={`objet-${id}`} label={WORDS.subject} text={subject} />
        <div className="space-y-2">
          <p className="text-sm font-semibold">{WORDS.formatted}</p>
          <p className="text-sm text-muted">{WORDS.formattedHint}</p>
          <FramedHtml
            className="h-80 rounded-md border border-line"
            html={`<body style="font:16px/1.5 Arial,sans-serif;margin:16px;color:#1f2430">${html}</body>`}
            links="inactive"
            title={WORDS.formatted}
          />
          <CopyFormatted html={html} text={plain} />
        </div>
        <Disclosure summary={WORDS.plain}>
          <CopyField id={`simple-${id}`} label={WORDS.plain} rows={12} text={plain} />
        </Disclosure>
        <Disclosure summary={WORDS.html}>
          <CopyField id={`html-${id}`} label={WORDS.html} rows={8} text={html} />
        </Disclosure>
      </Card>
    </Section>
  );
}
