import { EDUCONNECT_HOST } from '../letters';
import type { FamilyTexts } from './texts';

/** Romanian, for guardians. */
export const roTexts: FamilyTexts = {
  ent: { named: 'ENT ({name})', plain: 'ENT' },
  everyday: {
    college: 'teme, note, absențe, mesaje de la profesori',
    lycee: 'teme, situația școlară, orientare, mesaje de la profesori',
  },
  steps: [
    {
      title: `Deschideți ${EDUCONNECT_HOST}`,
      text: 'Scrieți chiar dvs. adresa, apoi alegeți „Responsable d’élève” (părinte sau tutore).',
    },
    {
      title: 'Alegeți cum intrați',
      text: 'FranceConnect este calea cea mai simplă. Sau „Je n’ai pas de compte” (nu am cont), ca să primiți un cod prin SMS.',
    },
    {
      title: 'Verificați lista copiilor',
      text: 'Lipsește unul sau unul nu este al dvs.? Terminați, apoi anunțați școala.',
    },
    {
      title: 'Confirmați adresa de e-mail',
      text: 'Apăsați pe linkul primit prin e-mail. Intrați apoi în ENT cu EduConnect.',
    },
  ],
  letters: {
    information: {
      title: 'Activați-vă contul EduConnect',
      lead: 'Pentru a urmări situația școlară pe internet ({everyday}), intrați de acum în platforma {ent} cu EduConnect, contul Ministerului Educației din Franța. Vechiul identificator nu va mai funcționa de la o dată ulterioară. Un singur cont ajunge pentru toți copiii dvs., oricare ar fi școala lor, iar fiecare reprezentant legal are contul său. Durează cam cinci minute. Dacă l-ați activat deja, nu mai aveți nimic de făcut.',
    },
    reminder: {
      title: 'Contul dvs. EduConnect vă așteaptă',
      lead: 'V-am scris despre EduConnect, contul cu care se deschide platforma {ent} ({everyday}). Până astăzi, al dvs. nu apare încă drept activat. Durează cam cinci minute și vă ajutăm cu plăcere: sunați la secretariat. Dacă tocmai l-ați activat, vă mulțumim; nu mai aveți nimic de făcut.',
    },
    switchOver: {
      title: 'Vechiul identificator ENT se închide în curând',
      lead: 'La {date}, vechiul identificator nu va mai deschide platforma {ent}. Se va putea intra numai cu EduConnect, contul Ministerului Educației din Franța. Fără un cont activat în acea zi, nu veți mai vedea: {everyday}. Nu se pierde nimic, iar accesul revine imediat ce activați contul. Rezervați cinci minute înainte de această dată. Dacă ați activat deja contul, nu aveți nimic de făcut.',
    },
    contactDetails: {
      title: 'Dați-ne numărul de mobil și adresa de e-mail',
      lead: 'Puteți activa contul EduConnect, care deschide platforma {ent} ({everyday}), cu FranceConnect sau cu un cod prin SMS. Pentru SMS, școala trebuie să știe numărul dvs. de mobil. Cu adresa de e-mail vă putem anunța fără hârtie. Completați talonul de mai jos și înapoiați-l înainte de {date}, prin copil sau la secretariat. Înscrierea prin SMS se deschide a doua zi după înregistrare.',
    },
  },
  letter: {
    greeting: 'Stimată familie,',
    childrenOne: 'Copilul dvs. este elev la școala noastră:',
    childrenMany: 'Copiii dvs. sunt elevi la școala noastră:',
    dateLine: '{city}, {day}',
    closing: 'Cu stimă,',
    signature: 'Conducerea școlii',
    notice:
      'Datele dvs. Școala vă scrie în cadrul misiunii sale de serviciu public. Numele, adresa, mobilul și clasa copiilor provin din baza sa de elevi (SIECLE). Le puteți consulta, corecta sau vă puteți opune acestor mesaje, scriind școlii, în atenția responsabilului cu protecția datelor{contact}.',
    page: 'Pagina {page} din {total}',
  },
  routes: {
    heading: 'Două căi de a activa contul',
    simplest: 'Cea mai simplă',
    franceConnect: {
      title: 'Cu FranceConnect',
      lead: 'Folosiți un cont pe care îl aveți deja: impots.gouv.fr (impozite), ameli.fr (sănătate), La Poste… Nicio parolă nouă de ținut minte.',
    },
    sms: {
      title: 'Prin SMS',
      codeTo: 'Un cod este trimis la mobilul pe care îl cunoaștem, {mobile}.',
      codeToEach: 'Un cod este trimis la mobilul dvs.:',
      birthDateOne: 'Vi se va cere data nașterii copilului.',
      birthDateMany: 'Vi se va cere data nașterii fiecărui copil.',
      titleUnknown: 'Prin SMS, după ce anunțați secretariatul',
      unknown:
        'Școala nu cunoaște numărul dvs. de mobil. Dați-l secretariatului: înscrierea prin SMS se deschide a doua zi.',
      giveNumber: 'de dat secretariatului',
      numberKnown: 'număr cunoscut',
    },
    lastResort:
      'Niciuna nu vă convine? În ultimă instanță, secretariatul vă poate da un identificator și o parolă provizorii, valabile trei luni.',
    stepsHeading: 'Cei patru pași',
  },
  slip: {
    heading: 'Talon de înapoiat școlii, câte unul pentru fiecare părinte sau tutore',
    guardian: 'Numele și prenumele dvs.',
    mobile: 'Mobilul dvs.',
    email: 'Adresa dvs. de e-mail',
    children: 'Copiii dvs. și clasa lor',
    signature: 'Data și semnătura',
  },
  help: {
    heading: 'Aveți nevoie de ajutor?',
    school: 'Școala',
    assistance: 'Asistența națională',
    page: 'Pagina de ajutor',
    qrCaption: 'Pagina de ajutor',
    qrAlt: 'Cod QR care deschide pagina de ajutor a școlii: {url}',
    warning: 'Parola și codurile primite prin SMS sunt personale: școala nu vi le va cere niciodată.',
  },
  flyer: {
    title: '4 pași pentru a intra în ENT cu EduConnect',
    lead: 'Un singur cont pentru toți copiii, cinci minute ca să-l activați: {everyday}, totul este în platforma {ent}.',
    scan: 'Pagina de ajutor, în mai multe limbi',
  },
  hall: {
    title: 'EduConnect: v-ați activat contul?',
    lead: 'Este cheia platformei {ent}: {everyday}. Un singur cont pentru toți copiii.',
  },
  meeting: {
    title: 'Ședință cu părinții',
    lead: 'Vom activa împreună contul dvs. EduConnect, care deschide platforma {ent}: {everyday}.',
    when: 'Când',
    where: 'Unde',
    bring:
      'Aduceți telefonul. Aveți un cont impots.gouv.fr sau ameli.fr? Rețineți-i parola: nimeni nu v-o va cere.',
  },
  workshop: {
    title: 'Atelier EduConnect',
    lead: 'Vă ajutăm să activați contul și să intrați în platforma {ent}. Fără programare, în ritmul dvs.; copiii sunt bineveniți.',
    bring: 'Aduceți telefonul, accesul la e-mail și datele de naștere ale copiilor.',
  },
  note: {
    title: 'Contul dvs. EduConnect',
    lead: `Stimată familie,\nPlatforma {ent} se deschide acum cu EduConnect. Activați contul pe ${EDUCONNECT_HOST}: cu FranceConnect sau prin SMS, dacă vă știm mobilul. Un singur cont pentru toți copiii.\nAveți o dificultate? Secretariatul vă ajută.`,
    seen: 'Văzut la',
    signature: 'Semnătura',
  },
  banner: {
    title: 'Părinți, activați EduConnect',
    lead: 'Cinci minute, un singur cont pentru toți copiii.',
    call: 'Cum se face',
  },
  post: {
    title: 'Părinți: activați-vă contul EduConnect',
    lead: 'Platforma {ent} se deschide acum cu EduConnect, contul Ministerului Educației din Franța: {everyday}. Un singur cont ajunge pentru toți copiii, oricare ar fi școala lor, iar fiecare reprezentant legal are contul său. Durează cinci minute.',
    call: 'Deschideți pagina de ajutor',
  },
};
