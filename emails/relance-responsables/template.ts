import { texts as t } from './texts';

/** The palette of the product in a mail: dark text on white, one accent, contrast above 7:1. */
const INK = '#1f2430';
const SOFT = '#4a5160';
const ACCENT = '#0b5c6b';
const LINE = '#d5d9e0';

const steps = t.steps
  .map((step) => `<li style="margin:0 0 8px"><strong>${step.title}</strong>${step.body}</li>`)
  .join('');

/** MJML with Liquid values: compiled once, merged for each recipient. */
export const mjml = `<mjml lang="fr">
  <mj-head>
    <mj-title>{{ subject }}</mj-title>
    <mj-preview>${t.preheader}</mj-preview>
    <mj-attributes>
      <mj-all font-family="Arial, Helvetica, sans-serif" />
      <mj-text font-size="16px" line-height="24px" color="${INK}" padding="8px 24px" />
      <mj-section padding="0" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f4f5f7" width="600px">
    <mj-section background-color="#ffffff" padding="16px 0 0">
      <mj-column>
        <mj-text font-size="14px" color="${SOFT}">{{ school.name }}</mj-text>
        <mj-text font-size="22px" line-height="28px"><h1 style="font-size:22px;line-height:28px;margin:0">{{ subject }}</h1></mj-text>
        <mj-text>{{ greeting }}</mj-text>
        <mj-text>{% for paragraph in paragraphs %}<p style="margin:0 0 12px">{{ paragraph }}</p>{% endfor %}</mj-text>
        <mj-text><strong>${t.childrenLabel}${t.colon}</strong>${t.children}</mj-text>
        <mj-text>${t.account}</mj-text>
        <mj-divider border-width="1px" border-color="${LINE}" padding="8px 24px" />
        <mj-text><h2 style="font-size:18px;line-height:24px;margin:0">${t.waysHeading}</h2></mj-text>
        <mj-text><strong>${t.franceConnectTitle}</strong><br />${t.franceConnect}</mj-text>
        <mj-text>{% if mobileEnding %}<strong>${t.smsTitle}</strong><br />${t.sms}{% else %}<strong>${t.declareTitle}</strong><br />${t.declare}{% endif %}</mj-text>
        <mj-text><h2 style="font-size:18px;line-height:24px;margin:0">${t.stepsHeading}</h2></mj-text>
        <mj-text><ol style="margin:0;padding-left:24px">${steps}</ol></mj-text>
        <mj-text>${t.phishing}</mj-text>
        <mj-divider border-width="1px" border-color="${LINE}" padding="8px 24px" />
        <mj-text><h2 style="font-size:18px;line-height:24px;margin:0">${t.helpHeading}</h2></mj-text>
        <mj-button href="{{ helpUrl }}" background-color="${ACCENT}" color="#ffffff" font-size="16px" inner-padding="12px 24px" align="left" padding="8px 24px">${t.helpButton}</mj-button>
        <mj-text>{% if school.contact.size > 0 %}<strong>${t.helpSchool}</strong>{{ school.contact }}<br />{% endif %}{% if assistanceContact.size > 0 %}<strong>${t.helpAssistance}</strong>{{ assistanceContact }}{% endif %}</mj-text>
        <mj-text>${t.already}</mj-text>
        <mj-divider border-width="1px" border-color="${LINE}" padding="8px 24px" />
        <mj-text font-size="13px" line-height="20px" color="${SOFT}">${t.sender} ${t.why}</mj-text>
        <mj-text font-size="13px" line-height="20px" color="${SOFT}">${t.rights}</mj-text>
        <mj-text font-size="13px" line-height="20px" padding="8px 24px 24px"><a href="{{ optOutUrl }}" style="color:${ACCENT}">${t.optOut}</a></mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;

/** The same message without HTML, for readers and mail programs that prefer it. */
export const plainText = `{{ subject }}

{{ greeting }}

{% for paragraph in paragraphs %}{{ paragraph }}

{% endfor %}${t.childrenLabel}${t.colon}${t.children}

${t.account}

${t.waysHeading.toUpperCase()}

1. ${t.franceConnectTitle}
${t.franceConnect}

{% if mobileEnding %}2. ${t.smsTitle}
${t.sms}{% else %}2. ${t.declareTitle}
${t.declare}{% endif %}

${t.stepsHeading.toUpperCase()}

${t.steps.map((step, i) => `${i + 1}. ${step.title}${step.body}`).join('\n')}

${t.phishing}

${t.helpHeading.toUpperCase()}

${t.helpButton}${t.colon}{{ helpUrl }}
{% if school.contact.size > 0 %}${t.helpSchool}{{ school.contact }}
{% endif %}{% if assistanceContact.size > 0 %}${t.helpAssistance}{{ assistanceContact }}
{% endif %}
${t.already}

--
${t.sender} ${t.why}
${t.rights}
${t.optOut}${t.colon}{{ optOutUrl }}
`;
