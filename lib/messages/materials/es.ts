import { EDUCONNECT_HOST } from '../letters';
import type { FamilyTexts } from './texts';

/** Spanish, for guardians. */
export const esTexts: FamilyTexts = {
  ent: { named: 'ENT ({name})', plain: 'ENT' },
  everyday: {
    college: 'deberes, notas, faltas, mensajes de los profesores',
    lycee: 'deberes, boletines, orientación, mensajes de los profesores',
  },
  steps: [
    {
      title: `Abra ${EDUCONNECT_HOST}`,
      text: 'Escriba usted mismo la dirección y elija «Responsable d’élève» (responsable del alumno).',
    },
    {
      title: 'Elija cómo entrar',
      text: 'FranceConnect es lo más sencillo. O «Je n’ai pas de compte» (no tengo cuenta), para recibir un código por SMS.',
    },
    {
      title: 'Compruebe la lista de sus hijos',
      text: '¿Falta uno, o alguno no es suyo? Termine de todos modos y avise al centro.',
    },
    {
      title: 'Confirme su correo electrónico',
      text: 'Haga clic en el enlace que recibirá por correo. Después, entre en el ENT con EduConnect.',
    },
  ],
  letters: {
    information: {
      title: 'Active su cuenta EduConnect',
      lead: 'Para seguir la escolaridad por internet ({everyday}), ahora se entra en la plataforma {ent} con EduConnect, la cuenta del Ministerio de Educación francés. El antiguo identificador dejará de funcionar más adelante. Una sola cuenta sirve para todos sus hijos, sea cual sea su centro, y cada responsable legal tiene la suya. Se tarda unos cinco minutos. Si ya la ha activado, no tiene que hacer nada.',
    },
    reminder: {
      title: 'Su cuenta EduConnect le espera',
      lead: 'Le escribimos acerca de EduConnect, la cuenta que abre la plataforma {ent} ({everyday}). Por ahora, la suya no aparece como activada. Se tarda unos cinco minutos y estamos aquí para ayudarle: basta con llamar a la secretaría. Si acaba de activarla, muchas gracias; no tiene que hacer nada más.',
    },
    switchOver: {
      title: 'El antiguo identificador del ENT dejará de funcionar pronto',
      lead: 'El {date}, su antiguo identificador dejará de abrir la plataforma {ent}. Solo se podrá entrar con EduConnect, la cuenta del Ministerio de Educación francés. Sin una cuenta activada ese día, ya no vería lo siguiente: {everyday}. No se perdería nada y volvería a tener acceso en cuanto la activara. Dedíquele cinco minutos antes de esa fecha. Si ya ha activado su cuenta, no tiene que hacer nada.',
    },
    contactDetails: {
      title: 'Denos su número de móvil y su correo electrónico',
      lead: 'Puede activar su cuenta EduConnect, que abre la plataforma {ent} ({everyday}), con FranceConnect o con un código por SMS. Para el SMS, el centro debe conocer su número de móvil. Con su correo electrónico podemos avisarle sin papel. Rellene el talón de abajo y devuélvalo antes del {date}, por medio de su hijo o en la secretaría. Podrá registrarse por SMS al día siguiente de que lo anotemos.',
    },
  },
  letter: {
    greeting: 'Estimada familia:',
    childrenOne: 'Su hijo o hija estudia en nuestro centro:',
    childrenMany: 'Sus hijos estudian en nuestro centro:',
    dateLine: '{city}, {day}',
    closing: 'Atentamente,',
    signature: 'La dirección del centro',
    notice:
      'Sus datos. El centro le escribe en el marco de su misión de servicio público. Su nombre, dirección y móvil y la clase de sus hijos proceden de su base de alumnos (SIECLE). Puede consultarlos, hacerlos corregir u oponerse a estos recordatorios escribiendo al centro, a la atención del delegado de protección de datos{contact}.',
    page: 'Página {page} de {total}',
  },
  routes: {
    heading: 'Dos maneras de activar su cuenta',
    simplest: 'Lo más sencillo',
    franceConnect: {
      title: 'Con FranceConnect',
      lead: 'Use una cuenta que ya tenga: impots.gouv.fr (impuestos), ameli.fr (salud), La Poste… No hay ninguna contraseña nueva que recordar.',
    },
    sms: {
      title: 'Por SMS',
      codeTo: 'Se envía un código al móvil que conocemos, {mobile}.',
      codeToEach: 'Se envía un código a su móvil:',
      birthDateOne: 'Se le pedirá la fecha de nacimiento de su hijo o hija.',
      birthDateMany: 'Se le pedirá la fecha de nacimiento de cada hijo.',
      titleUnknown: 'Por SMS, tras avisar a la secretaría',
      unknown:
        'El centro no conoce su número de móvil. Déselo a la secretaría: podrá registrarse por SMS al día siguiente.',
      giveNumber: 'déselo a la secretaría',
      numberKnown: 'número conocido',
    },
    lastResort:
      '¿Ninguna le conviene? Como último recurso, la secretaría puede darle un identificador y una contraseña provisionales, válidos durante tres meses.',
    stepsHeading: 'Los cuatro pasos',
  },
  slip: {
    heading: 'Talón para devolver al centro, uno por responsable',
    guardian: 'Su nombre y apellidos',
    mobile: 'Su móvil',
    email: 'Su correo electrónico',
    children: 'Sus hijos y su clase',
    signature: 'Fecha y firma',
  },
  help: {
    heading: '¿Necesita ayuda?',
    school: 'El centro',
    assistance: 'La asistencia nacional',
    page: 'La página de ayuda',
    qrCaption: 'Página de ayuda',
    qrAlt: 'Código QR que abre la página de ayuda del centro: {url}',
    warning: 'Su contraseña y los códigos que reciba por SMS son personales: el centro nunca se los pedirá.',
  },
  flyer: {
    title: '4 pasos para entrar en el ENT con EduConnect',
    lead: 'Una sola cuenta para todos sus hijos, cinco minutos para activarla: {everyday}, todo está en la plataforma {ent}.',
    scan: 'La página de ayuda, en varios idiomas',
  },
  hall: {
    title: 'EduConnect: ¿ha activado su cuenta?',
    lead: 'Es la llave de la plataforma {ent}: {everyday}. Una sola cuenta para todos sus hijos.',
  },
  meeting: {
    title: 'Reunión de padres',
    lead: 'Activaremos juntos su cuenta EduConnect, que abre la plataforma {ent}: {everyday}.',
    when: 'Cuándo',
    where: 'Dónde',
    bring:
      'Traiga su teléfono. ¿Tiene una cuenta en impots.gouv.fr o ameli.fr? Tenga presente la contraseña: nadie se la pedirá.',
  },
  workshop: {
    title: 'Taller EduConnect',
    lead: 'Le ayudamos a activar su cuenta y a entrar en la plataforma {ent}. Sin cita previa y a su ritmo; sus hijos son bienvenidos.',
    bring: 'Traiga su teléfono, el acceso a su correo electrónico y las fechas de nacimiento de sus hijos.',
  },
  note: {
    title: 'Su cuenta EduConnect',
    lead: `Estimada familia:\nLa plataforma {ent} se abre ahora con EduConnect. Active su cuenta en ${EDUCONNECT_HOST}: con FranceConnect, o por SMS si conocemos su móvil. Una sola cuenta para todos sus hijos.\n¿Alguna dificultad? La secretaría le ayuda.`,
    seen: 'Visto el',
    signature: 'Firma',
  },
  banner: {
    title: 'Familias, activen EduConnect',
    lead: 'Cinco minutos, una sola cuenta para todos sus hijos.',
    call: 'Cómo se hace',
  },
  post: {
    title: 'Familias: activen su cuenta EduConnect',
    lead: 'La plataforma {ent} se abre ahora con EduConnect, la cuenta del Ministerio de Educación francés: {everyday}. Una sola cuenta basta para todos sus hijos, sea cual sea su centro, y cada responsable legal tiene la suya. Se tarda cinco minutos.',
    call: 'Abrir la página de ayuda',
  },
};
