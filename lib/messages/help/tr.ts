import type { HelpTexts } from './texts';

export const trHelp: HelpTexts = {
  title: 'EduConnect hesabınızı etkinleştirin ve kullanın',
  lead: '{ent} platformuna girmek için Fransa Millî Eğitim Bakanlığının hesabı olan EduConnect kullanılır. Etkinleştirme yaklaşık beş dakika sürer.',
  open: '{host} adresini aç',
  contents: 'Bu sayfada',
  languages: 'Bu sayfanın dili',
  toReadOver: 'Bu çeviri henüz gözden geçirilmedi. Şüphe durumunda Fransızca sayfa geçerlidir.',
  frenchPage: 'Fransızca sayfayı aç',
  meetings: 'Okulda size yardım ediyoruz',
  switchOver: {
    before:
      '{date} tarihinden itibaren eski kullanıcı adı {ent} platformunu açmayacak. EduConnect hesabınızı o günden önce etkinleştirin.',
    after:
      '{date} tarihinden beri {ent} platformu yalnızca EduConnect ile açılıyor: eski kullanıcı adı kabul edilmiyor. Hesabınız hâlâ etkin değil mi? Aşağıdaki adımları izleyin, beş dakika yeter.',
    desk: 'Okulda ve telefonla yardım',
  },
  steps: {
    heading: 'Dört adım',
    bodies: [
      [
        'Adresi bilgisayarınızın, tabletinizin ya da telefonunuzun tarayıcısına kendiniz yazın veya bu sayfadaki bağlantıyı kullanın. **“Responsable d’élève”** (öğrenci velisi) seçeneğini seçin.',
      ],
      [
        'En kolayı **“S’identifier avec FranceConnect”** seçeneğidir. Ya da SMS ile kod almak için **“Je n’ai pas de compte”** (hesabım yok).',
      ],
      [
        'Okula giden bütün çocuklarınız görünmelidir. Biri eksikse ya da biri sizin değilse etkinleştirmeyi bitirin, sonra okula haber verin.',
      ],
      [
        'EduConnect’in gönderdiği iletiyi açın ve içindeki bağlantıya tıklayın. Bu onay olmadan hesap etkinleşmez. İstenmeyen iletilere de bakın.',
        'Sonra EduConnect’i seçerek ENT’ye girin.',
      ],
    ],
  },
  routes: {
    heading: 'Hesabınızı etkinleştirmenin üç yolu',
    intro: 'Hesabınız zaten etkinse yeniden yapacak bir şey yok: giriş yapmanız yeter.',
    items: {
      franceconnect: {
        tag: 'En kolayı',
        title: 'FranceConnect',
        body: [
          'Zaten var olan bir hesapla girilir: impots.gouv.fr (vergi), ameli.fr (sağlık), La Poste… Akılda tutulacak yeni bir şey yok, okuldan istenecek bir şey de yok.',
          'Adınız ve doğum tarihiniz o hesapta ve sekreterlikte aynı olmalıdır. Farklıysa sekreterlikte düzelttirin ya da SMS yolunu kullanın.',
        ],
      },
      sms: {
        tag: 'Cep telefonunuzla',
        title: 'SMS ile kayıt',
        body: [
          'Üç şey gerekir: okulun bildiği cep telefonu numarası, kodu okumak için o telefon ve her çocuğunuzun doğum tarihi.',
          'Numaranız tanınmıyor mu? Doğru numarayı sekreterliğe verin: ertesi gün kayıt olabilirsiniz.',
        ],
      },
      notification: {
        tag: 'Son çare',
        title: 'Okulun verdiği kâğıt',
        body: [
          'Sekreterlik size kâğıtla ya da e-postayla geçici bir kullanıcı adı ve şifre verir. Kâğıt **üç ay** geçerlidir ve bitirmek için bir e-posta adresi gerekir.',
          'Kâğıtta çocuklarınız yazılıdır. Biri eksikse adınıza başka bir hesaptadır: hesaplardan birini etkinleştirdikten sonra EduConnect’te birleştirilmesini isteyin.',
        ],
      },
    },
  },
  pupils: {
    heading: 'Çocuğunuzun hesabı',
    body: [
      'Her öğrencinin kendi hesabı vardır. Okulun verdiği geçici kullanıcı adı ve şifreyle, doğum tarihini yazarak etkinleştirir. FranceConnect ve SMS öğrenciler için değildir.',
      'Bir e-posta adresi kaydetmesini öğütleyin: şifresini kendi başına yenilemesinin tek yolu budur. Şifreyi onun yerine siz değiştiremezsiniz.',
    ],
  },
  lost: {
    heading: 'Kayıp, unutulmuş, engellenmiş: kim ne yapabilir?',
    caption: 'Her güçlük için ne yapabileceğiniz ve kimin yardım edebileceği',
    columns: ['Güçlük', 'Önce', 'Olmazsa'],
    rows: {
      password: [
        'Şifremi kaybettim (veli)',
        'EduConnect’te “Mot de passe oublié”: SMS ya da e-posta ile',
        'Sekreterlik',
      ],
      identifier: ['Kullanıcı adımı kaybettim (veli)', 'EduConnect’te “Identifiant oublié”', 'Sekreterlik'],
      france_connect: [
        'FranceConnect kullanıyorum, şifre artık çalışmıyor',
        'Seçtiğiniz sitede değiştirin (impots.gouv.fr, ameli.fr…)',
        'SMS ile kayıt',
      ],
      child_password: [
        'Çocuğum şifresini kaybetti',
        'Adres kaydettiyse EduConnect’te e-posta ile',
        'Okulun dijital sorumlusu (référent numérique)',
      ],
      not_activated: [
        'Hesabım etkinleşmiyor, numaram tanınmıyor',
        'Doğru numarayı sekreterliğe verin, ertesi gün yeniden deneyin',
        'Ulusal yardım hattı',
      ],
      wrong_child: [
        'Bir çocuk eksik ya da benim değil',
        'Okula bildirin, okul eğitim idaresine düzelttirir',
        'Sizin yapmanız gereken başka bir şey yok',
      ],
      wrong_identity: [
        'Adım ya da doğum tarihim yanlış',
        'Sekreterliğe bildirin',
        'Okulun başvuracağı eğitim idaresi yardım masası',
      ],
    },
  },
  safety: {
    heading: 'Güvenliğiniz için',
    items: [
      'Giriş yapmak ve hesabı etkinleştirmek için tek bir adres vardır, **{url}**: şifre yazmadan önce adresi kontrol edin.',
      'Ne okul, ne eğitim idaresi, ne de yardım hattı sizden şifrenizi ya da gelen bir kodu ister. Bunları kimseye vermeyin.',
      'Beklenmedik bir ileti sizi tıklamaya mı zorluyor? Bir şey yapmayın, sekreterliğe sorun.',
    ],
  },
  contacts: {
    heading: 'Yardıma mı ihtiyacınız var?',
    intro: 'Çocuğunuzun adını ve sınıfını hazır bulundurun; şifreyi asla söylemeyin.',
    school: {
      who: 'Okulun sekreterliği',
      what: 'Bilgileriniz, bulamadığınız bir kullanıcı adı ya da şifre',
    },
    assistance: {
      who: 'Ulusal yardım hattı',
      what: 'EduConnect hakkında bir soru ya da etkinleştirmede bir güçlük',
    },
    protection: {
      who: 'Veri koruma görevlisi',
      what: 'Okulun siz ve çocuğunuz hakkında tuttuğu verilerle ilgili haklarınız',
    },
  },
  questions: {
    heading: 'Sık sorulan sorular',
    items: {
      'plusieurs-enfants': [
        'Birkaç çocuğum var: kaç hesap?',
        'Farklı okullarda olsalar da sizin için tek hesap. Birkaç tane aldıysanız birini etkinleştirin, ötekileri EduConnect’te birleştirin.',
      ],
      'parents-separes': [
        'Ayrıyız: kim etkinleştirir?',
        'Her yasal velinin kendi hesabı ve aynı hakları vardır. Hiçbiri ötekinin bilgilerini ya da şifresini görmez.',
      ],
      'mauvais-rattachement': [
        'Görünen çocuk benim değil: ne yapmalıyım?',
        'Etkinleştirme sırasında ekran önerirse “Je ne suis pas le représentant légal de cet élève” kutusunu işaretleyin ve okula haber verin. Bunu yalnızca eğitim idaresinin bilişim servisi düzeltebilir: okul isteği iletir.',
      ],
      'nouveau-numero': [
        'Cep telefonum ya da e-postam değişti',
        'Sekreterliğe söyleyin. EduConnect’te değiştirmek yetmez: okulun haberi olmaz.',
      ],
      'code-expire': [
        'Kâğıdım üç aydan eski',
        'Geçici kullanıcı adı artık geçerli değil. Ona gerek duymayan FranceConnect ya da SMS yolunu kullanın veya sekreterlikten yeni bir kâğıt isteyin.',
      ],
      'sans-smartphone': [
        'Akıllı telefonum yok',
        'FranceConnect ile bir bilgisayar yeter. SMS kodunu her cep telefonu alır.',
      ],
      'sans-email': [
        'E-posta adresim yok',
        'Bitirmek için bir adres gerekir: birçok hizmet bunu ücretsiz verir. İleride de okuyabileceğiniz, size ait bir adres alın: şifre yenilemeye de yarar.',
      ],
      'ancien-identifiant': [
        'Eski ENT kullanıcı adım hâlâ çalışıyor mu?',
        'Bir süre. Daha sonra kapatılacak ve okul size haber verecek. Şimdiden etkinleştirilmiş bir EduConnect hesabıyla bunu düşünmenize gerek kalmaz.',
      ],
    },
  },
};
