/** The house colours (app/globals.css): mail programs know no CSS variables. */
const CANVAS = '#f6f7f9';
const INK = '#17202e';
const MUTED = '#48556a';
const ACCENT = '#31459b';

/** MJML with Liquid values. */
export const mjml = `<mjml lang="fr">
  <mj-head>
    <mj-title>{{ subject }}</mj-title>
    <mj-raw><meta name="color-scheme" content="light" /></mj-raw>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" />
      <mj-text font-size="16px" line-height="24px" color="${INK}" padding="6px 24px" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="${CANVAS}" width="600px">
    <mj-section background-color="#ffffff" padding="16px 0">
      <mj-column>
        <mj-text><h1 style="font-size:22px;line-height:30px;margin:0">{{ heading }}</h1></mj-text>
        <mj-text>{% for paragraph in paragraphs %}<p style="margin:0 0 12px">{{ paragraph }}</p>{% endfor %}</mj-text>
        <mj-button href="{{ url }}" background-color="${ACCENT}" color="#ffffff" font-size="16px" border-radius="6px">{{ call }}</mj-button>
        <mj-text font-size="14px" line-height="20px" color="${MUTED}">{{ url }}</mj-text>
        <mj-text font-size="14px" line-height="20px" color="${MUTED}">{{ why }}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

export const plainText = `{{ heading }}

{% for paragraph in paragraphs %}{{ paragraph }}

{% endfor %}{{ call }} :
{{ url }}

{{ why }}
`;
