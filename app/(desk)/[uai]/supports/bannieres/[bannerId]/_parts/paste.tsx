import { Card, Section } from '@/app/_ui/card';
import { CopyField } from '@/app/_ui/copy-field';
import { Disclosure } from '@/app/_ui/disclosure';
import { BANNER_PAGE as WORDS } from '@/lib/messages/banners';
import { describeSize } from '@/lib/messages/materials/library';
import type { BannerView } from '@/lib/services/materials/get-banner';

/** All that an ENT may take of a banner: each size as HTML and as an address, and its words. */
export function Paste({
  view,
  shown,
}: {
  view: BannerView;
  /** The start and the end in words. */
  shown: { starts: string; ends: string };
}) {
  const { banner, sizes, message, flash, followUrl } = view;
  const target = banner.link === '' ? WORDS.helpPage : banner.link;
  return (
    <Section id="coller" lead={WORDS.pasteLead} title={WORDS.paste}>
      <div className="space-y-4">
        {sizes.map(({ size, svg, html, pictureUrl }) => (
          <Card className="space-y-4" key={size.id}>
            <h3 className="text-lg">{describeSize(size)}</h3>
            {/* biome-ignore lint/performance/noImgElement: the stored drawing, not counted as a showing. */}
            <img
              alt={banner.altText}
              className="h-auto max-w-full border border-line"
              height={size.height}
              src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
              width={size.width}
            />
            <CopyField id={`html-${size.id}`} label={WORDS.html} rows={4} text={html} />
            <CopyField id={`image-${size.id}`} label={WORDS.picture} text={pictureUrl} />
          </Card>
        ))}
        <Card className="space-y-4">
          <CopyField hint={WORDS.followHint} id="lien" label={WORDS.follow} text={followUrl} />
          <p className="break-words text-sm text-muted">{WORDS.leadsTo(target)}</p>
          <CopyField hint={WORDS.textHint} id="texte" label={WORDS.text} rows={4} text={message.text} />
        </Card>
        <Card>
          <Disclosure summary={WORDS.flash}>
            <div className="space-y-4">
              <p className="text-sm text-muted">{WORDS.flashLead}</p>
              <CopyField id="flash-titre" label={WORDS.flashTitle} text={flash.title} />
              <CopyField
                id="flash-contenu"
                label={WORDS.flashContents}
                rows={4}
                text={Object.values(flash.contents).join('')}
              />
              <CopyField id="flash-debut" label={WORDS.flashStart} text={shown.starts} />
              <CopyField id="flash-fin" label={WORDS.flashEnd} text={shown.ends} />
              <CopyField
                id="flash-profils"
                label={WORDS.flashProfiles}
                text={flash.profiles.map((profile) => WORDS.profiles[profile]).join(', ')}
              />
              <CopyField id="flash-couleur" label={WORDS.flashColour} text={flash.customColor} />
            </div>
          </Disclosure>
        </Card>
      </div>
    </Section>
  );
}
