import { fr } from '@/lib/messages/typeset';
import { darkStyles, LIGHT } from '../parts/house-style';

const texts = {
  open: 'Ouvrir Palier',
  see: 'Voir',
  why: fr`Vous recevez ce bilan chaque semaine de classe parce que l'établissement ou la région académique vous a confié un rôle dans Palier. Il ne contient aucun nom ; son ouverture et sa lecture ne sont pas suivies.`,
  choice: 'Régler mes envois',
  stop: 'Ne plus recevoir ce bilan',
};

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
