import { fr } from '@/lib/messages/typeset';

/** The house colours (app/globals.css), in both modes: mail programs know no CSS variables. */
const LIGHT = {
  canvas: '#f6f7f9',
  surface: '#ffffff',
  ink: '#17202e',
  muted: '#48556a',
  line: '#dfe3ea',
  accent: '#31459b',
  onAccent: '#ffffff',
  bar: '#12806c',
  warn: '#7d5200',
  warnSoft: '#fbf0d9',
};
const DARK: typeof LIGHT = {
  canvas: '#11151c',
  surface: '#181d26',
  ink: '#eaedf3',
  muted: '#b3bccb',
  line: '#2e3645',
  accent: '#aebcf7',
  onAccent: '#141a2e',
  bar: '#35a28d',
  warn: '#eab95c',
  warnSoft: '#382a10',
};

const texts = {
  open: 'Ouvrir Palier',
  see: 'Voir',
  why: fr`Vous recevez ce bilan chaque semaine de classe parce que l'établissement ou la région vous a confié un rôle dans Palier. Il ne contient aucun nom ; son ouverture et sa lecture ne sont pas suivies.`,
  choice: 'Régler mes envois',
  stop: 'Ne plus recevoir ce bilan',
};

/** Dark only where the mail program says so; others keep the light one. */
const darkStyles = `@media (prefers-color-scheme: dark) {
  body, .canvas, .canvas > div { background-color: ${DARK.canvas} !important; }
  .surface, .surface > table { background-color: ${DARK.surface} !important; }
  .ink > div, .ink h1, .ink h2, .ink strong { color: ${DARK.ink} !important; }
  .muted > div, .muted > div span { color: ${DARK.muted} !important; }
  .ink a, .muted a { color: ${DARK.accent} !important; }
  .rule p { border-top-color: ${DARK.line} !important; }
  .track { background-color: ${DARK.line} !important; }
  .fill { background-color: ${DARK.bar} !important; }
  .warn { background-color: ${DARK.warnSoft} !important; color: ${DARK.warn} !important; border-left-color: ${DARK.warn} !important; }
  .open td { background-color: ${DARK.accent} !important; }
  .open a { background-color: ${DARK.accent} !important; color: ${DARK.onAccent} !important; }
}`;

const bar = `<div aria-hidden="true" class="track" style="background-color:${LIGHT.line};border-radius:5px;height:10px;line-height:10px;font-size:1px"><div class="fill" style="background-color:${LIGHT.bar};border-radius:5px;height:10px;line-height:10px;font-size:1px;width:{{ bar.percent }}%">&nbsp;</div></div><p style="margin:6px 0 0;font-size:14px;line-height:20px">{{ bar.label }}</p>`;

const item = `<li style="margin:0 0 10px">{% if item.mark.size > 0 %}<strong>{{ item.mark }}</strong>${fr` : `}{% endif %}{{ item.text }}{% if item.url.size > 0 %} <a href="{{ item.url }}" style="color:${LIGHT.accent}">${texts.see}{% if item.mark.size > 0 %} {{ item.mark }}{% endif %}</a>{% endif %}</li>`;

const section = `<h2 style="font-size:18px;line-height:24px;margin:20px 0 8px">{{ section.title }}</h2><ul style="margin:0;padding-left:20px">{% for item in section.items %}${item}{% endfor %}</ul>`;

const stop = `<a href="{{ stopUrl }}" style="color:${LIGHT.accent}">${texts.stop}</a>`;
const choice = `{% if choiceUrl.size > 0 %}<a href="{{ choiceUrl }}" style="color:${LIGHT.accent}">${texts.choice}</a> · {% endif %}`;

/** MJML with Liquid values. */
export const mjml = `<mjml lang="fr">
  <mj-head>
    <mj-title>{{ subject }}</mj-title>
    <mj-preview>{{ preheader }}</mj-preview>
    <mj-raw><meta name="color-scheme" content="light dark" /><meta name="supported-color-schemes" content="light dark" /></mj-raw>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" />
      <mj-text font-size="16px" line-height="24px" color="${LIGHT.ink}" padding="6px 24px" />
      <mj-section padding="0" />
    </mj-attributes>
    <mj-style>${darkStyles}</mj-style>
  </mj-head>
  <mj-body background-color="${LIGHT.canvas}" width="600px" css-class="canvas">
    <mj-section background-color="${LIGHT.surface}" padding="16px 0 0" css-class="surface">
      <mj-column>
        <mj-text css-class="muted" font-size="14px" line-height="20px" color="${LIGHT.muted}">{{ desk }} · {{ week }}</mj-text>
        <mj-text css-class="ink"><h1 style="font-size:22px;line-height:30px;margin:0">{{ headline }}</h1></mj-text>
        <mj-text css-class="ink">{% if bar %}${bar}{% endif %}</mj-text>
        <mj-raw>{% if nudge.size > 0 %}</mj-raw>
        <mj-text><div class="warn" style="background-color:${LIGHT.warnSoft};color:${LIGHT.warn};border-left:4px solid ${LIGHT.warn};padding:10px 12px">{{ nudge }}</div></mj-text>
        <mj-raw>{% endif %}</mj-raw>
        <mj-text css-class="ink">{% for section in sections %}${section}{% endfor %}</mj-text>
        <mj-button css-class="open" href="{{ deskUrl }}" background-color="${LIGHT.accent}" color="${LIGHT.onAccent}" font-size="16px" inner-padding="12px 24px" align="left" padding="16px 24px">${texts.open}</mj-button>
        <mj-divider css-class="rule" border-width="1px" border-color="${LIGHT.line}" padding="8px 24px" />
        <mj-text css-class="muted" font-size="13px" line-height="20px" color="${LIGHT.muted}">${texts.why}</mj-text>
        <mj-text css-class="muted" font-size="13px" line-height="20px" color="${LIGHT.muted}" padding="6px 24px 24px">${choice}${stop}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

/** The same message without HTML. */
export const plainText = `{{ desk }} · {{ week }}

{{ headline }}
{% if nudge.size > 0 %}
{{ nudge }}
{% endif %}{% for section in sections %}
{{ section.title | upcase }}
{% for item in section.items %}- {% if item.mark.size > 0 %}{{ item.mark }}${fr` : `}{% endif %}{{ item.text }}
{% endfor %}{% endfor %}
${texts.open}${fr` : `}{{ deskUrl }}

--
{{ subject }}
${texts.why}
{% if choiceUrl.size > 0 %}${texts.choice}${fr` : `}{{ choiceUrl }}
{% endif %}${texts.stop}${fr` : `}{{ stopUrl }}
`;
