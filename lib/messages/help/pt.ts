import type { HelpTexts } from './texts';

export const ptHelp: HelpTexts = {
  title: 'Ativar e usar a sua conta EduConnect',
  lead: 'Para entrar no {ent} usa-se EduConnect, a conta do Ministério da Educação francês. A ativação demora cerca de cinco minutos.',
  open: 'Abrir {host}',
  contents: 'Nesta página',
  languages: 'Língua desta página',
  toReadOver: 'Esta tradução ainda não foi revista. Em caso de dúvida, vale a página em francês.',
  frenchPage: 'Abrir a página em francês',
  meetings: 'Ajudamo-lo na escola',
  switchOver: {
    before:
      'No dia {date}, o antigo identificador deixará de abrir o {ent}. Ative a sua conta EduConnect antes desse dia.',
    after:
      'Desde {date}, só o EduConnect abre o {ent}: o antigo identificador é recusado. Ainda não tem uma conta ativada? Siga os passos abaixo, bastam cinco minutos.',
    desk: 'Ajuda na escola e por telefone',
  },
  steps: {
    heading: 'Os quatro passos',
    bodies: [
      [
        'Escreva diretamente o endereço no navegador de um computador, de um tablet ou de um telemóvel, ou use a ligação desta página. Escolha **«Responsable d’élève»** (encarregado de educação).',
      ],
      [
        '**«S’identifier avec FranceConnect»** é o mais simples. Ou **«Je n’ai pas de compte»** (não tenho conta), para receber um código por SMS.',
      ],
      [
        'Devem aparecer todos os seus filhos que andam na escola. Se faltar um, ou se algum não for seu, termine a ativação e avise a escola.',
      ],
      [
        'Abra a mensagem do EduConnect e clique na ligação. Sem esta confirmação, a conta não fica ativada. Veja também no correio não solicitado.',
        'Depois, entre no ENT escolhendo EduConnect.',
      ],
    ],
  },
  routes: {
    heading: 'Três maneiras de ativar a sua conta',
    intro: 'Se a sua conta já está ativada, não tem nada a refazer: basta entrar.',
    items: {
      franceconnect: {
        tag: 'O mais simples',
        title: 'FranceConnect',
        body: [
          'Entra-se com uma conta que já tem: impots.gouv.fr (impostos), ameli.fr (saúde), La Poste… Nada de novo para decorar, nada a pedir à escola.',
          'O seu nome e a sua data de nascimento devem ser os mesmos nessa conta e na secretaria. Se não forem, peça a correção na secretaria ou use o SMS.',
        ],
      },
      sms: {
        tag: 'Com o seu telemóvel',
        title: 'A inscrição por SMS',
        body: [
          'Precisa de três coisas: o número de telemóvel que a escola conhece, esse telemóvel à mão para ler o código e a data de nascimento de cada filho.',
          'O seu número não é reconhecido? Dê o número certo à secretaria: poderá inscrever-se no dia seguinte.',
        ],
      },
      notification: {
        tag: 'Em último recurso',
        title: 'Uma folha da escola',
        body: [
          'A secretaria entrega-lhe, em papel ou por e-mail, um identificador e uma palavra-passe provisórios. A folha é válida **três meses** e é preciso um endereço de e-mail para terminar.',
          'A folha indica os seus filhos. Se faltar um, está noutra conta em seu nome: depois de ativar uma delas, peça no EduConnect que sejam agrupadas.',
        ],
      },
    },
  },
  pupils: {
    heading: 'A conta do seu filho ou da sua filha',
    body: [
      'Cada aluno tem a sua própria conta. Ativa-a com o identificador e a palavra-passe provisórios que a escola lhe entrega e com a data de nascimento. FranceConnect e o SMS não são para os alunos.',
      'Aconselhe-o a registar um endereço de e-mail: é a única maneira de recuperar sozinho a palavra-passe. Não a pode mudar por ele.',
    ],
  },
  lost: {
    heading: 'Perdido, esquecido, bloqueado: quem pode fazer o quê?',
    caption: 'Para cada dificuldade, o que pode fazer e quem pode ajudar',
    columns: ['A dificuldade', 'Primeiro', 'Senão'],
    rows: {
      password: [
        'Perdi a minha palavra-passe (encarregado de educação)',
        'No EduConnect, «Mot de passe oublié»: por SMS ou por e-mail',
        'A secretaria',
      ],
      identifier: [
        'Perdi o meu identificador (encarregado de educação)',
        'No EduConnect, «Identifiant oublié»',
        'A secretaria',
      ],
      france_connect: [
        'Uso FranceConnect e a palavra-passe já não funciona',
        'Mudá-la no sítio escolhido (impots.gouv.fr, ameli.fr…)',
        'A inscrição por SMS',
      ],
      child_password: [
        'O meu filho perdeu a palavra-passe',
        'No EduConnect, por e-mail, se registou um endereço',
        'O responsável digital da escola (référent numérique)',
      ],
      not_activated: [
        'A minha conta não se ativa, o meu número não é reconhecido',
        'Dar o número certo à secretaria e tentar no dia seguinte',
        'A assistência nacional',
      ],
      wrong_child: [
        'Falta um filho, ou algum não é meu',
        'Avisar a escola, que pede a correção à autoridade escolar',
        'Não tem mais nada a fazer',
      ],
      wrong_identity: [
        'O meu nome ou a minha data de nascimento estão errados',
        'Avisar a secretaria',
        'A assistência da autoridade escolar, que a escola contacta',
      ],
    },
  },
  safety: {
    heading: 'Para a sua segurança',
    items: [
      'Há um só endereço para entrar e para ativar a conta, **{url}**: verifique-o antes de escrever uma palavra-passe.',
      'Nem a escola, nem a autoridade escolar, nem a assistência lhe pedem a palavra-passe ou um código recebido. Não os dê a ninguém.',
      'Uma mensagem inesperada pede-lhe que clique depressa? Não faça nada e pergunte à secretaria.',
    ],
  },
  contacts: {
    heading: 'Precisa de ajuda?',
    intro: 'Tenha à mão o nome e a turma do seu filho, nunca uma palavra-passe.',
    school: {
      who: 'A secretaria da escola',
      what: 'Os seus contactos, um identificador ou uma palavra-passe que não encontra',
    },
    assistance: {
      who: 'A assistência nacional',
      what: 'Uma pergunta sobre EduConnect ou uma dificuldade em ativar a conta',
    },
    protection: {
      who: 'O encarregado da proteção de dados',
      what: 'Os seus direitos sobre os dados que a escola tem sobre si e o seu filho',
    },
  },
  questions: {
    heading: 'Perguntas frequentes',
    items: {
      'plusieurs-enfants': [
        'Tenho vários filhos: quantas contas?',
        'Uma só para si, mesmo que estejam em escolas diferentes. Se recebeu várias, ative uma e agrupe as outras no EduConnect.',
      ],
      'parents-separes': [
        'Estamos separados: quem ativa?',
        'Cada responsável legal tem a sua própria conta e os mesmos direitos. Nenhum vê os contactos nem a palavra-passe do outro.',
      ],
      'mauvais-rattachement': [
        'Uma criança que aparece não é minha: que fazer?',
        'Assinale «Je ne suis pas le représentant légal de cet élève» durante a ativação, se o ecrã o propuser, e avise a escola. Só os serviços informáticos da autoridade escolar podem corrigir: a escola transmite o pedido.',
      ],
      'nouveau-numero': [
        'Mudei de telemóvel ou de e-mail',
        'Diga-o à secretaria. Mudar no EduConnect não basta: a escola não é informada.',
      ],
      'code-expire': [
        'A minha folha tem mais de três meses',
        'O identificador provisório já não é válido. Use FranceConnect ou o SMS, que não precisam dele, ou peça outra folha à secretaria.',
      ],
      'sans-smartphone': [
        'Não tenho smartphone',
        'Com FranceConnect basta um computador. Para o SMS, qualquer telemóvel recebe o código.',
      ],
      'sans-email': [
        'Não tenho endereço de e-mail',
        'É preciso um para terminar: vários serviços oferecem-no gratuitamente. Escolha um endereço seu que ainda possa ler mais tarde: serve também para recuperar a palavra-passe.',
      ],
      'ancien-identifiant': [
        'O meu antigo identificador do ENT ainda funciona?',
        'Por algum tempo. Será fechado mais tarde e a escola avisará. Com uma conta EduConnect já ativada, não terá de pensar nisso.',
      ],
    },
  },
};
