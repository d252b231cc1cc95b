import { EDUCONNECT_HOST } from '../letters';
import type { FamilyTexts } from './texts';

/** Turkish, for guardians. */
export const trTexts: FamilyTexts = {
  ent: { named: 'ENT ({name})', plain: 'ENT' },
  everyday: {
    college: 'ödevler, notlar, devamsızlık, öğretmen mesajları',
    lycee: 'ödevler, karneler, yönlendirme, öğretmen mesajları',
  },
  steps: [
    {
      title: `${EDUCONNECT_HOST} adresini açın`,
      text: 'Adresi kendiniz yazın, sonra “Responsable d’élève” (öğrenci velisi) seçeneğini seçin.',
    },
    {
      title: 'Yolunuzu seçin',
      text: 'En kolayı FranceConnect’tir. Ya da SMS ile kod almak için “Je n’ai pas de compte” (hesabım yok).',
    },
    {
      title: 'Çocuklarınızı kontrol edin',
      text: 'Biri eksik mi, ya da biri sizin değil mi? Yine de bitirin, sonra okula haber verin.',
    },
    {
      title: 'E-posta adresinizi onaylayın',
      text: 'Size gelen e-postadaki bağlantıya tıklayın. Sonra EduConnect ile ENT’ye girin.',
    },
  ],
  letters: {
    information: {
      title: 'EduConnect hesabınızı etkinleştirin',
      lead: 'Çocuğunuzun okul hayatını internetten izlemek için ({everyday}) artık {ent} platformuna, Fransa Millî Eğitim Bakanlığının hesabı olan EduConnect ile giriliyor. Eski kullanıcı adı daha sonra kapatılacak. Hangi okulda olurlarsa olsunlar bütün çocuklarınız için tek hesap yeter; her yasal velinin kendi hesabı vardır. Yaklaşık beş dakika sürer. Hesabınızı etkinleştirdiyseniz yapmanız gereken bir şey yoktur.',
    },
    reminder: {
      title: 'EduConnect hesabınız sizi bekliyor',
      lead: '{ent} platformunu açan EduConnect hesabı hakkında size yazmıştık ({everyday}). Bugüne kadar hesabınız etkinleştirilmiş görünmüyor. Yaklaşık beş dakika sürer ve yardıma hazırız: okul sekreterliğini aramanız yeter. Az önce etkinleştirdiyseniz teşekkür ederiz; başka bir şey yapmanıza gerek yoktur.',
    },
    switchOver: {
      title: 'Eski ENT kullanıcı adı yakında kapanıyor',
      lead: '{date} tarihinde eski kullanıcı adınız {ent} platformunu artık açmayacak. Yalnızca Fransa Millî Eğitim Bakanlığının hesabı olan EduConnect ile girilebilecek. O gün etkin bir hesabınız yoksa şunları göremezsiniz: {everyday}. Hiçbir şey kaybolmaz; etkinleştirir etkinleştirmez yeniden girebilirsiniz. Bu tarihten önce beş dakika ayırın. Hesabınızı etkinleştirdiyseniz yapmanız gereken bir şey yoktur.',
    },
    contactDetails: {
      title: 'Cep telefonu numaranızı ve e-posta adresinizi bize bildirin',
      lead: '{ent} platformunu açan EduConnect hesabınızı ({everyday}) FranceConnect ile ya da SMS ile gelen bir kodla etkinleştirebilirsiniz. SMS için okulun cep telefonu numaranızı bilmesi gerekir. E-posta adresinizle size kâğıtsız haber verebiliriz. Aşağıdaki bölümü doldurun ve {date} tarihinden önce çocuğunuzla gönderin ya da sekreterliğe verin. Numaranız kaydedildikten bir gün sonra SMS ile kaydolabilirsiniz.',
    },
  },
  letter: {
    greeting: 'Sayın veli,',
    childrenOne: 'Çocuğunuz okulumuzun öğrencisidir:',
    childrenMany: 'Çocuklarınız okulumuzun öğrencileridir:',
    dateLine: '{city}, {day}',
    closing: 'Saygılarımızla,',
    signature: 'Okul yönetimi',
    notice:
      'Verileriniz. Okul size kamu hizmeti görevi kapsamında yazmaktadır. Adınız, adresiniz, cep telefonunuz ve çocuklarınızın sınıfı okulun öğrenci kayıtlarından (SIECLE) gelir. Okula, veri koruma görevlisinin dikkatine{contact} yazarak bunları görebilir, düzelttirebilir veya bu hatırlatmalara itiraz edebilirsiniz.',
    page: 'Sayfa {page} / {total}',
  },
  routes: {
    heading: 'Hesabınızı etkinleştirmenin iki yolu',
    simplest: 'En kolayı',
    franceConnect: {
      title: 'FranceConnect ile',
      lead: 'Zaten var olan bir hesabınızı kullanın: impots.gouv.fr (vergi), ameli.fr (sağlık), La Poste… Akılda tutulacak yeni bir şifre yok.',
    },
    sms: {
      title: 'SMS ile',
      codeTo: 'Kayıtlı cep telefonu numaranıza bir kod gönderilir: {mobile}.',
      codeToEach: 'Cep telefonunuza bir kod gönderilir:',
      birthDateOne: 'Çocuğunuzun doğum tarihi sorulacaktır.',
      birthDateMany: 'Her çocuğun doğum tarihi sorulacaktır.',
      titleUnknown: 'Sekreterliğe bildirdikten sonra SMS ile',
      unknown:
        'Okul cep telefonu numaranızı bilmiyor. Numarayı sekreterliğe verin: ertesi gün SMS ile kaydolabilirsiniz.',
      giveNumber: 'sekreterliğe verin',
      numberKnown: 'numara kayıtlı',
    },
    lastResort:
      'İkisi de size uymuyor mu? Son çare olarak sekreterlik size üç ay geçerli, geçici bir kullanıcı adı ve şifre verebilir.',
    stepsHeading: 'Dört adım',
  },
  slip: {
    heading: 'Okula geri verilecek bölüm, her veli için bir tane',
    guardian: 'Adınız ve soyadınız',
    mobile: 'Cep telefonu numaranız',
    email: 'E-posta adresiniz',
    children: 'Çocuklarınız ve sınıfları',
    signature: 'Tarih ve imza',
  },
  help: {
    heading: 'Yardıma mı ihtiyacınız var?',
    school: 'Okul',
    assistance: 'Ulusal yardım hattı',
    page: 'Yardım sayfası',
    qrCaption: 'Yardım sayfası',
    qrAlt: 'Okulun yardım sayfasını açan QR kodu: {url}',
    warning: 'Şifreniz ve SMS ile gelen kodlar yalnızca size aittir: okul bunları sizden asla istemez.',
  },
  flyer: {
    title: 'EduConnect ile ENT’ye girmek için 4 adım',
    lead: 'Bütün çocuklarınız için tek hesap, etkinleştirmek için beş dakika: {everyday}, hepsi {ent} platformunda.',
    scan: 'Birçok dilde yardım sayfası',
  },
  hall: {
    title: 'EduConnect: hesabınızı etkinleştirdiniz mi?',
    lead: '{ent} platformunun anahtarıdır: {everyday}. Bütün çocuklarınız için tek hesap.',
  },
  meeting: {
    title: 'Veli toplantısı',
    lead: '{ent} platformunu açan EduConnect hesabınızı birlikte etkinleştireceğiz: {everyday}.',
    when: 'Ne zaman',
    where: 'Nerede',
    bring:
      'Telefonunuzu getirin. impots.gouv.fr veya ameli.fr hesabınız var mı? Şifresini hatırlayın: kimse sizden istemeyecek.',
  },
  workshop: {
    title: 'EduConnect atölyesi',
    lead: 'Hesabınızı etkinleştirmek ve {ent} platformuna girmek için yardım. Randevusuz, kendi hızınızda; çocuklarınız da gelebilir.',
    bring: 'Telefonunuzu, e-posta erişiminizi ve çocuklarınızın doğum tarihlerini getirin.',
  },
  note: {
    title: 'EduConnect hesabınız',
    lead: `Sayın veli,\n{ent} platformu artık EduConnect ile açılıyor. Hesabınızı ${EDUCONNECT_HOST} adresinde etkinleştirin: FranceConnect ile, ya da cep telefonu numaranızı biliyorsak SMS ile. Bütün çocuklarınız için tek hesap.\nBir zorluk mu var? Sekreterlik size yardım eder.`,
    seen: 'Görüldü',
    signature: 'İmza',
  },
  banner: {
    title: 'Veliler, EduConnect’i etkinleştirin',
    lead: 'Beş dakika, bütün çocuklarınız için tek hesap.',
    call: 'Nasıl yapılır',
  },
  post: {
    title: 'Veliler: EduConnect hesabınızı etkinleştirin',
    lead: '{ent} platformu artık Fransa Millî Eğitim Bakanlığının hesabı olan EduConnect ile açılıyor: {everyday}. Hangi okulda olurlarsa olsunlar bütün çocuklarınız için tek hesap yeter; her yasal velinin kendi hesabı vardır. Beş dakika sürer.',
    call: 'Yardım sayfasını açın',
  },
};
