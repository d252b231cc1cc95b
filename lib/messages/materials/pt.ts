import { EDUCONNECT_HOST } from '../letters';
import type { FamilyTexts } from './texts';

/** Portuguese, for guardians. */
export const ptTexts: FamilyTexts = {
  ent: { named: 'ENT ({name})', plain: 'ENT' },
  everyday: {
    college: 'trabalhos de casa, notas, faltas, mensagens dos professores',
    lycee: 'trabalhos de casa, boletins, orientação, mensagens dos professores',
  },
  steps: [
    {
      title: `Abra ${EDUCONNECT_HOST}`,
      text: 'Escreva o endereço no navegador e escolha «Responsable d’élève» (encarregado de educação).',
    },
    {
      title: 'Escolha como entrar',
      text: 'FranceConnect é o mais simples. Ou «Je n’ai pas de compte» (não tenho conta), para receber um código por SMS.',
    },
    {
      title: 'Verifique a lista dos seus filhos',
      text: 'Falta um, ou algum não é seu? Termine mesmo assim e avise a escola.',
    },
    {
      title: 'Confirme o seu e-mail',
      text: 'Clique na ligação recebida por e-mail. Depois, entre no ENT com EduConnect.',
    },
  ],
  letters: {
    information: {
      title: 'Ative a sua conta EduConnect',
      lead: 'Para acompanhar a escolaridade pela internet ({everyday}), passa a entrar na plataforma {ent} com EduConnect, a conta do Ministério da Educação francês. O antigo identificador deixará de funcionar mais tarde. Uma só conta serve para todos os seus filhos, seja qual for a escola, e cada responsável legal tem a sua. Demora cerca de cinco minutos. Se já a ativou, não precisa de fazer nada.',
    },
    reminder: {
      title: 'A sua conta EduConnect está à sua espera',
      lead: 'Escrevemos-lhe acerca do EduConnect, a conta que abre a plataforma {ent} ({everyday}). Até hoje, a sua ainda não aparece como ativada. Demora cerca de cinco minutos e estamos aqui para ajudar: basta ligar para a secretaria. Se acabou de a ativar, obrigado; não precisa de fazer mais nada.',
    },
    switchOver: {
      title: 'O antigo identificador do ENT deixa de funcionar em breve',
      lead: 'No dia {date}, o seu antigo identificador deixará de abrir a plataforma {ent}. Só EduConnect, a conta do Ministério da Educação francês, o permitirá. Sem uma conta ativada nesse dia, deixaria de ver: {everyday}. Nada se perderia, e voltaria a ter acesso assim que a ativasse. Reserve cinco minutos antes dessa data. Se já ativou a sua conta, não precisa de fazer nada.',
    },
    contactDetails: {
      title: 'Dê-nos o seu telemóvel e o seu e-mail',
      lead: 'Pode ativar a sua conta EduConnect, que abre a plataforma {ent} ({everyday}), com FranceConnect ou com um código por SMS. Para o SMS, a escola tem de conhecer o seu número de telemóvel. Com o seu e-mail podemos avisá-lo sem papel. Preencha o talão abaixo e devolva-o antes de {date}, pelo seu filho ou na secretaria. Poderá inscrever-se por SMS no dia seguinte ao registo.',
    },
  },
  letter: {
    greeting: 'Cara família,',
    childrenOne: 'O seu filho ou filha é aluno da nossa escola:',
    childrenMany: 'Os seus filhos são alunos da nossa escola:',
    dateLine: '{city}, {day}',
    closing: 'Com os melhores cumprimentos,',
    signature: 'A direção da escola',
    notice:
      'Os seus dados. A escola escreve-lhe no âmbito da sua missão de serviço público. O seu nome, morada e telemóvel e a turma dos seus filhos vêm da sua base de alunos (SIECLE). Pode consultá-los, mandá-los corrigir ou opor-se a estes avisos, escrevendo à escola, ao cuidado do encarregado da proteção de dados{contact}.',
    page: 'Página {page} de {total}',
  },
  routes: {
    heading: 'Duas maneiras de ativar a sua conta',
    simplest: 'O mais simples',
    franceConnect: {
      title: 'Com FranceConnect',
      lead: 'Use uma conta que já tem: impots.gouv.fr (impostos), ameli.fr (saúde), La Poste… Nenhuma palavra-passe nova para decorar.',
    },
    sms: {
      title: 'Por SMS',
      codeTo: 'É enviado um código para o telemóvel que conhecemos, {mobile}.',
      codeToEach: 'É enviado um código para o seu telemóvel:',
      birthDateOne: 'Ser-lhe-á pedida a data de nascimento do seu filho ou filha.',
      birthDateMany: 'Ser-lhe-á pedida a data de nascimento de cada filho.',
      titleUnknown: 'Por SMS, depois de avisar a secretaria',
      unknown:
        'A escola não conhece o seu número de telemóvel. Dê-o à secretaria: poderá inscrever-se por SMS no dia seguinte.',
      giveNumber: 'dê-o à secretaria',
      numberKnown: 'número conhecido',
    },
    lastResort:
      'Nenhuma lhe convém? Em último recurso, a secretaria pode dar-lhe um identificador e uma palavra-passe provisórios, válidos durante três meses.',
    stepsHeading: 'Os quatro passos',
  },
  slip: {
    heading: 'Talão a devolver à escola, um por responsável',
    guardian: 'O seu nome e apelido',
    mobile: 'O seu telemóvel',
    email: 'O seu e-mail',
    children: 'Os seus filhos e a turma',
    signature: 'Data e assinatura',
  },
  help: {
    heading: 'Precisa de ajuda?',
    school: 'A escola',
    assistance: 'A assistência nacional',
    page: 'A página de ajuda',
    qrCaption: 'Página de ajuda',
    qrAlt: 'Código QR que abre a página de ajuda da escola: {url}',
    warning: 'A sua palavra-passe e os códigos recebidos por SMS são pessoais: a escola nunca lhos pedirá.',
  },
  flyer: {
    title: '4 passos para entrar no ENT com EduConnect',
    lead: 'Uma só conta para todos os seus filhos, cinco minutos para a ativar: {everyday}, está tudo na plataforma {ent}.',
    scan: 'A página de ajuda, em várias línguas',
  },
  hall: {
    title: 'EduConnect: já ativou a sua conta?',
    lead: 'É a chave da plataforma {ent}: {everyday}. Uma só conta para todos os seus filhos.',
  },
  meeting: {
    title: 'Reunião de pais',
    lead: 'Vamos ativar juntos a sua conta EduConnect, que abre a plataforma {ent}: {everyday}.',
    when: 'Quando',
    where: 'Onde',
    bring:
      'Traga o seu telefone. Tem uma conta em impots.gouv.fr ou ameli.fr? Lembre-se da palavra-passe: ninguém lha pedirá.',
  },
  workshop: {
    title: 'Oficina EduConnect',
    lead: 'Ajudamos a ativar a sua conta e a entrar na plataforma {ent}. Sem marcação e ao seu ritmo; os seus filhos são bem\u2011vindos.',
    bring: 'Traga o seu telefone, o acesso ao seu e-mail e as datas de nascimento dos seus filhos.',
  },
  note: {
    title: 'A sua conta EduConnect',
    lead: `Cara família,\nA plataforma {ent} abre-se agora com EduConnect. Ative a sua conta em ${EDUCONNECT_HOST}: com FranceConnect, ou por SMS se conhecermos o seu telemóvel. Uma só conta para todos os seus filhos.\nAlguma dificuldade? A secretaria ajuda.`,
    seen: 'Visto em',
    signature: 'Assinatura',
  },
  banner: {
    title: 'Famílias, ativem o EduConnect',
    lead: 'Cinco minutos, uma só conta para todos os seus filhos.',
    call: 'Como fazer',
  },
  post: {
    title: 'Famílias: ativem a conta EduConnect',
    lead: 'A plataforma {ent} abre-se agora com EduConnect, a conta do Ministério da Educação francês: {everyday}. Uma só conta basta para todos os seus filhos, seja qual for a escola, e cada responsável legal tem a sua. Demora cinco minutos.',
    call: 'Abrir a página de ajuda',
  },
};
