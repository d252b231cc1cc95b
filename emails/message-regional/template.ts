import { fr } from '@/lib/messages/typeset';
import { darkStyles, LIGHT } from '../parts/house-style';

const fact = `<li style="margin:0 0 6px"><strong>{{ fact.mark }}</strong>${fr` : `}{{ fact.text }}</li>`;

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
        <mj-text css-class="muted" font-size="14px" line-height="20px" color="${LIGHT.muted}">{{ desk }}</mj-text>
        <mj-text css-class="ink"><h1 style="font-size:22px;line-height:30px;margin:0">{{ headline }}</h1></mj-text>
        <mj-text css-class="ink">{% for paragraph in paragraphs %}<p style="margin:0 0 10px;white-space:pre-line">{{ paragraph }}</p>{% endfor %}{% if facts.size > 0 %}<ul style="margin:6px 0 10px;padding-left:20px">{% for fact in facts %}${fact}{% endfor %}</ul>{% endif %}{% if list.size > 0 %}<h2 style="font-size:18px;line-height:24px;margin:14px 0 8px">{{ listTitle }}</h2><ul style="margin:0;padding-left:20px">{% for item in list %}<li style="margin:0 0 6px">{{ item }}</li>{% endfor %}</ul>{% endif %}</mj-text>
        <mj-button css-class="open" href="{{ buttonUrl }}" background-color="${LIGHT.accent}" color="${LIGHT.onAccent}" font-size="16px" inner-padding="12px 24px" align="left" padding="16px 24px">{{ button }}</mj-button>
        <mj-divider css-class="rule" border-width="1px" border-color="${LIGHT.line}" padding="8px 24px" />
        <mj-text css-class="muted" font-size="13px" line-height="20px" color="${LIGHT.muted}" padding="6px 24px 24px">{{ why }}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

/** The same message without HTML. */
export const plainText = `{{ desk }}

{{ headline }}
{% for paragraph in paragraphs %}
{{ paragraph }}
{% endfor %}{% for fact in facts %}
- {{ fact.mark }}${fr` : `}{{ fact.text }}{% endfor %}
{% if list.size > 0 %}
{{ listTitle }}
{% for item in list %}- {{ item }}
{% endfor %}{% endif %}
{{ button }}${fr` : `}{{ buttonUrl }}

--
{{ subject }}
{{ why }}
`;
