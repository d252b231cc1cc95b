import type { HelpTexts } from './texts';

export const esHelp: HelpTexts = {
  title: 'Activar y usar su cuenta EduConnect',
  lead: 'Para entrar en el {ent} se usa EduConnect, la cuenta del Ministerio de Educación francés. La activación lleva unos cinco minutos.',
  open: 'Abrir {host}',
  contents: 'En esta página',
  languages: 'Idioma de esta página',
  toReadOver: 'Esta traducción aún no ha sido revisada. En caso de duda, vale la página en francés.',
  frenchPage: 'Abrir la página en francés',
  meetings: 'Le ayudamos en el centro',
  switchOver: {
    before:
      'El {date}, el antiguo identificador dejará de abrir el {ent}. Active su cuenta EduConnect antes de ese día.',
    after:
      'Desde el {date}, solo EduConnect abre el {ent}: el antiguo identificador se rechaza. ¿Aún no tiene una cuenta activada? Siga los pasos siguientes, bastan cinco minutos.',
    desk: 'Ayuda en el centro y por teléfono',
  },
  steps: {
    heading: 'Los cuatro pasos',
    bodies: [
      [
        'Escriba usted mismo la dirección en el navegador de un ordenador, una tableta o un teléfono, o use el enlace de esta página. Elija **«Responsable d’élève»** (responsable del alumno).',
      ],
      [
        '**«S’identifier avec FranceConnect»** es lo más sencillo. O **«Je n’ai pas de compte»** (no tengo cuenta), para recibir un código por SMS.',
      ],
      [
        'Deben aparecer todos sus hijos escolarizados. Si falta uno, o alguno no es suyo, termine la activación y avise al centro.',
      ],
      [
        'Abra el mensaje de EduConnect y haga clic en el enlace. Sin esta confirmación, la cuenta no queda activada. Mire también en el correo no deseado.',
        'Después, entre en el ENT eligiendo EduConnect.',
      ],
    ],
  },
  routes: {
    heading: 'Tres maneras de activar su cuenta',
    intro: 'Si su cuenta ya está activada, no tiene que repetir nada: basta con entrar.',
    items: {
      franceconnect: {
        tag: 'Lo más sencillo',
        title: 'FranceConnect',
        body: [
          'Se entra con una cuenta que ya tiene: impots.gouv.fr (impuestos), ameli.fr (salud), La Poste… Nada nuevo que recordar ni que pedir al centro.',
          'Su nombre y su fecha de nacimiento deben ser los mismos en esa cuenta y en la secretaría. Si no lo son, haga que los corrijan en la secretaría o use el SMS.',
        ],
      },
      sms: {
        tag: 'Con su móvil',
        title: 'La inscripción por SMS',
        body: [
          'Necesita tres cosas: el número de móvil que el centro conoce, ese teléfono a mano para leer el código y la fecha de nacimiento de cada hijo.',
          '¿No se reconoce su número? Dé el correcto a la secretaría: podrá inscribirse al día siguiente.',
        ],
      },
      notification: {
        tag: 'Como último recurso',
        title: 'Una hoja del centro',
        body: [
          'La secretaría le entrega, en papel o por correo, un identificador y una contraseña provisionales. La hoja es válida **tres meses** y hace falta una dirección de correo para terminar.',
          'La hoja indica sus hijos. Si falta uno, está en otra cuenta a su nombre: una vez activada una, pida en EduConnect que se agrupen.',
        ],
      },
    },
  },
  pupils: {
    heading: 'La cuenta de su hijo o hija',
    body: [
      'Cada alumno tiene su propia cuenta. La activa con el identificador y la contraseña provisionales que le entrega el centro y su fecha de nacimiento. FranceConnect y el SMS no son para los alumnos.',
      'Aconséjele que registre una dirección de correo: es la única manera de recuperar la contraseña sin ayuda. Usted no puede cambiarla en su lugar.',
    ],
  },
  lost: {
    heading: 'Perdido, olvidado, bloqueado: ¿quién puede hacer qué?',
    caption: 'Para cada dificultad, qué puede hacer y quién puede ayudarle',
    columns: ['La dificultad', 'Primero', 'Si no'],
    rows: {
      password: [
        'He perdido mi contraseña (responsable)',
        'En EduConnect, «Mot de passe oublié»: por SMS o por correo',
        'La secretaría',
      ],
      identifier: [
        'He perdido mi identificador (responsable)',
        'En EduConnect, «Identifiant oublié»',
        'La secretaría',
      ],
      france_connect: [
        'Uso FranceConnect y la contraseña ya no funciona',
        'Cambiarla en el sitio elegido (impots.gouv.fr, ameli.fr…)',
        'La inscripción por SMS',
      ],
      child_password: [
        'Mi hijo ha perdido su contraseña',
        'En EduConnect, por correo, si registró una dirección',
        'El responsable digital del centro (référent numérique)',
      ],
      not_activated: [
        'Mi cuenta no se activa, no se reconoce mi número',
        'Dar el número correcto a la secretaría y probar al día siguiente',
        'La asistencia nacional',
      ],
      wrong_child: [
        'Falta un hijo, o alguno no es mío',
        'Avisar al centro, que lo hace corregir por la autoridad educativa',
        'No tiene que hacer nada más',
      ],
      wrong_identity: [
        'Mi nombre o mi fecha de nacimiento son erróneos',
        'Avisar a la secretaría',
        'La asistencia de la autoridad educativa, a la que acude el centro',
      ],
    },
  },
  safety: {
    heading: 'Por su seguridad',
    items: [
      'Hay una sola dirección para entrar y activar la cuenta, **{url}**: compruébela antes de escribir una contraseña.',
      'Ni el centro, ni la autoridad educativa, ni la asistencia le pedirán su contraseña o un código recibido. No los dé a nadie.',
      '¿Un mensaje inesperado le apremia a hacer clic? No haga nada y pregunte a la secretaría.',
    ],
  },
  contacts: {
    heading: '¿Necesita ayuda?',
    intro: 'Tenga a mano el nombre y la clase de su hijo, nunca una contraseña.',
    school: {
      who: 'La secretaría del centro',
      what: 'Sus datos, un identificador o una contraseña que no encuentra',
    },
    assistance: {
      who: 'La asistencia nacional',
      what: 'Una pregunta sobre EduConnect o una dificultad para activar su cuenta',
    },
    protection: {
      who: 'El delegado de protección de datos',
      what: 'Sus derechos sobre los datos que el centro tiene de usted y de su hijo',
    },
  },
  questions: {
    heading: 'Preguntas frecuentes',
    items: {
      'plusieurs-enfants': [
        'Tengo varios hijos: ¿cuántas cuentas?',
        'Una sola para usted, aunque estén en centros distintos. Si ha recibido varias, active una y agrupe las demás en EduConnect.',
      ],
      'parents-separes': [
        'Estamos separados: ¿quién la activa?',
        'Cada responsable legal tiene su propia cuenta y los mismos derechos. Ninguno ve los datos ni la contraseña del otro.',
      ],
      'mauvais-rattachement': [
        'Un niño que aparece no es mío: ¿qué hago?',
        'Marque «Je ne suis pas le représentant légal de cet élève» durante la activación si la pantalla lo propone, y avise al centro. Solo los servicios informáticos de la autoridad educativa pueden corregirlo: el centro transmite la petición.',
      ],
      'nouveau-numero': [
        'He cambiado de móvil o de correo',
        'Dígalo a la secretaría. Cambiarlo en EduConnect no basta: el centro no se entera.',
      ],
      'code-expire': [
        'Mi hoja tiene más de tres meses',
        'El identificador provisional ya no es válido. Use FranceConnect o el SMS, que no lo necesitan, o pida otra hoja a la secretaría.',
      ],
      'sans-smartphone': [
        'No tengo teléfono inteligente',
        'Con FranceConnect basta un ordenador. Para el SMS, cualquier móvil recibe el código.',
      ],
      'sans-email': [
        'No tengo dirección de correo',
        'Hace falta una para terminar: varios servicios las ofrecen gratis. Elija una suya que pueda leer también más adelante: sirve además para recuperar la contraseña.',
      ],
      'ancien-identifiant': [
        '¿Sigue funcionando mi antiguo identificador del ENT?',
        'Por un tiempo. Se cerrará más adelante y el centro le avisará. Con una cuenta EduConnect activada desde ahora no tendrá que pensar en ello.',
      ],
    },
  },
};
