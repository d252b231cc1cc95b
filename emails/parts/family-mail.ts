/** The palette of the product in a mail: dark text on white, one accent, contrast above 7:1. */
export const MAIL_COLOURS = {
  ink: '#1f2430',
  soft: '#4a5160',
  accent: '#0b5c6b',
  line: '#d5d9e0',
  paper: '#ffffff',
  ground: '#f4f5f7',
  box: '#e8f1f3',
};
const C = MAIL_COLOURS;

/** The blocks of a message besides its own words, in their order. */
export type FamilyBlock = 'facts' | 'ways' | 'steps';

/** The language of a part stands on each of its cells: a mail program may take a table apart. */
const cell = (content: string, attributes = '') =>
  `<mj-text ${attributes}><div lang="{{ part.tag }}" dir="{{ part.direction }}" style="text-align:{{ part.side }}">${content}</div></mj-text>`;

const small = (content: string, padding = '4px 24px') =>
  cell(content, `font-size="13px" line-height="20px" color="${C.soft}" padding="${padding}"`);

const heading = (value: string) =>
  cell(`<h2 style="font-size:18px;line-height:24px;margin:0">{{ ${value} }}</h2>`);

const each = (list: string, content: string) =>
  `{% for item in ${list} %}<p style="margin:0 0 12px">${content}</p>{% endfor %}`;

const RULE = `<mj-divider border-width="1px" border-color="${C.line}" padding="8px 24px" />`;
const raw = (liquid: string) => `<mj-raw>${liquid}</mj-raw>`;

const BLOCKS: Record<FamilyBlock, string> = {
  facts: `${raw('{% if part.facts.size > 0 %}')}${cell(
    each('part.facts', '<strong>{{ item.label }}{{ part.colon }}</strong>{{ item.value }}'),
    `container-background-color="${C.box}" padding="16px 24px 4px"`,
  )}${raw('{% endif %}')}`,
  ways: `${RULE}${heading('part.ways.heading')}${cell(
    each('part.ways.items', '<strong>{{ item.title }}</strong><br />{{ item.text }}'),
  )}`,
  steps: `${heading('part.steps.heading')}${cell(
    `<ol style="margin:0;padding-{% if part.direction == 'rtl' %}right{% else %}left{% endif %}:24px">{% for item in part.steps.items %}<li style="margin:0 0 8px"><strong>{{ item.title }}</strong><br />{{ item.text }}</li>{% endfor %}</ol>`,
  )}`,
};

const HELP = `${RULE}${heading('part.help.heading')}
${raw('{% if part.help.button.size > 0 %}')}
<mj-button href="{{ part.help.url }}" background-color="${C.accent}" color="${C.paper}" font-size="16px" inner-padding="12px 24px" align="center" padding="8px 24px">{{ part.help.button }}</mj-button>
${raw('{% endif %}')}
${cell('{% for item in part.help.lines %}<strong>{{ item.label }}{{ part.colon }}</strong>{{ item.value }}<br />{% endfor %}')}`;

const FOOTER = `${RULE}${small(each('part.footer', '{{ item }}'))}
${raw('{% if part.optOut.size > 0 %}')}
${small(`<a href="{{ optOutUrl }}" style="color:${C.accent}">{{ part.optOut }}</a>`, '0 24px 16px')}
${raw('{% endif %}')}`;

/** MJML with Liquid values: one make for every message to families, so that all read alike. */
export const buildFamilyMjml = (blocks: readonly FamilyBlock[]): string => `<mjml lang="fr">
  <mj-head>
    <mj-title>{{ subject }}</mj-title>
    <mj-preview>{{ preheader }}</mj-preview>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" />
      <mj-text font-size="16px" line-height="24px" color="${C.ink}" padding="8px 24px" />
      <mj-section padding="0" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="${C.ground}" width="600px">
    <mj-section background-color="${C.paper}" padding="16px 0 8px">
      <mj-column>
        <mj-text font-size="14px" color="${C.soft}">{{ schoolName }}</mj-text>
        ${raw('{% if below.size > 0 %}')}
        <mj-text font-size="14px" color="${C.soft}">{% for item in below %}<p lang="{{ item.tag }}" dir="{{ item.direction }}" style="margin:0;text-align:{{ item.side }}">{{ item.text }}</p>{% endfor %}</mj-text>
        ${raw('{% endif %}')}
        ${raw('{% for part in parts %}')}
        ${cell(
          '{% if forloop.first %}<h1 style="font-size:22px;line-height:28px;margin:0">{{ part.heading }}</h1>{% else %}<h2 style="font-size:22px;line-height:28px;margin:0;padding-top:16px">{{ part.heading }}</h2>{% endif %}',
        )}
        ${cell(`<p style="margin:0 0 12px">{{ part.greeting }}</p>${each('part.paragraphs', '{{ item }}')}`)}
        ${blocks.includes('facts') ? BLOCKS.facts : ''}
        ${cell(each('part.extra', '{{ item }}'))}
        ${(['ways', 'steps'] as const)
          .filter((block) => blocks.includes(block))
          .map((block) => BLOCKS[block])
          .join('')}
        ${cell(each('part.warnings', '{{ item }}'))}
        ${HELP}
        ${cell(each('part.closing', '{{ item }}'))}
        ${FOOTER}
        ${raw('{% endfor %}')}
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

const TEXT_BLOCKS: Record<FamilyBlock, string> = {
  facts: `{% for item in part.facts %}{{ item.label }}{{ part.colon }}{{ item.value }}
{% endfor %}`,
  ways: `{{ part.ways.heading }}
{% for item in part.ways.items %}
– {{ item.title }}
  {{ item.text }}
{% endfor %}`,
  steps: `{{ part.steps.heading }}

{% for item in part.steps.items %}{{ forloop.index }}. {{ item.title }}
   {{ item.text }}
{% endfor %}`,
};

/** The same message without HTML, for readers and mail programs that prefer it. */
export const buildFamilyText = (blocks: readonly FamilyBlock[]): string => `{{ schoolName }}
{% for item in below %}{{ item.text }}
{% endfor %}{% for part in parts %}{% unless forloop.first %}

==========
{% endunless %}
{{ part.heading }}

{{ part.greeting }}

{% for item in part.paragraphs %}{{ item }}

{% endfor %}${(['facts'] as const)
  .filter((block) => blocks.includes(block))
  .map((block) => TEXT_BLOCKS[block])
  .join('')}{% for item in part.extra %}
{{ item }}
{% endfor %}
${(['ways', 'steps'] as const)
  .filter((block) => blocks.includes(block))
  .map((block) => `${TEXT_BLOCKS[block]}\n`)
  .join('')}{% for item in part.warnings %}{{ item }}
{% endfor %}
{{ part.help.heading }}

{% if part.help.button.size > 0 %}{{ part.help.button }}{{ part.colon }}{{ part.help.url }}
{% endif %}{% for item in part.help.lines %}{{ item.label }}{{ part.colon }}{{ item.value }}
{% endfor %}
{% for item in part.closing %}{{ item }}
{% endfor %}
--
{% for item in part.footer %}{{ item }}
{% endfor %}{% if part.optOut.size > 0 %}{{ part.optOut }}{{ part.colon }}{{ optOutUrl }}
{% endif %}{% endfor %}`;
