### Türkçe.
### Review: open. Machine translation; nobody who grew up with the language has read it.

page-title = Katılın
skip = İçeriğe geç
own-name = Türkçe
language = Dil
parts = Sayfanın bölümleri
refresh = Yenile
back = Etkinliğe dön
privacy-title = Veri koruma
access-title = Erişilebilirlik

now = Şimdi
now-planned = Etkinlik henüz başlamadı.
now-between = Birazdan devam ediyoruz.
now-closed = Etkinlik sona erdi. Katıldığınız için teşekkürler!
over = Etkinlik bitti
item-number = Gündem { $number }
until = planlanan bitiş: { $time }

join = Katılın
join-what = Bu cihazla öneri gönderebilir ve görüş yoklamalarına katılabilirsiniz. Adınız sorulmaz.
device-in = Bu cihaz katılıyor.
card-in = Oy kartınız kayıtlı.
card-have = Oy kartınız var mı?
card-code = Oy kartınızdaki kod
card-hint = Büyük veya küçük harf fark etmez.
card-send = Oy kartını kaydet
card-needed = Oy vermek için oy kartına ihtiyacınız var.
join-needed = Lütfen önce “Katılın” düğmesine dokunun.

propose = Öneri yap
propose-title = Öneriniz, tek cümleyle
propose-text = Açıklama (isteğe bağlı)
propose-hint = Lütfen isim ve kişisel bilgi yazmayın.
propose-send = Öneriyi gönder
propose-closed = Şu anda öneri alınmıyor.
propose-waiting = { $count ->
    [one] Bir öneriniz ulaştı. Herkes görmeden önce moderasyon okuyor.
   *[other] { $count } öneriniz ulaştı. Herkes görmeden önce moderasyon okuyor.
}
proposals = Öneriler
proposals-none = Henüz öneri yok.
proposal-number = Öneri { $number }

votes = Oylama
votes-none = Şu anda açık oylama yok.
vote-number = Oylama { $number }
straw = Görüş yoklaması: bağlayıcı değildir, yalnızca salondaki eğilimi gösterir
secrecy-named = Ad açık: Oyunuz adınızla tutanakta yer alır.
secrecy-secret = Gizli: Nasıl oy verdiğinizi kimse göremez.
secrecy-few = Burada az sayıda kişi oy veriyor. Başkaları oyunuzu tahmin edebilir.
simple-words = Basit sözlerle:
how-yes_no = Lütfen bir yanıt seçin.
how-choice = Lütfen bir seçenek seçin.
how-approval = Lütfen onayladığınız her şeyi seçin.
how-points = Lütfen puan dağıtın. Toplam: { $points }. Bir seçeneğe en fazla: { $max }.
how-score = Lütfen değerlendirin: 0 kötü, { $max } çok iyi. Boş bırakılan değerlendirilmemiş sayılır.
how-resistance = Ne kadar karşısınız? 0 hiç karşı değilim, { $max } çok karşıyım.
how-irv = Lütfen sıra verin: 1. sıra en çok istediğinizdir. Her sıra yalnızca bir kez; boş bırakabilirsiniz.
how-stv = Lütfen sıra verin: 1. sıra en çok istediğinizdir. Her sıra yalnızca bir kez; boş bırakabilirsiniz.
how-schulze = Lütfen sıra verin: 1. sıra en çok istediğinizdir. Aynı sıra verilebilir; boş bırakılan son sayılır.
seats = Seçilecek sayı: { $seats }.
answer-yes = Evet
answer-no = Hayır
answer-abstain = Çekimser
answer-none = Hiçbiri
passive = Her şey olduğu gibi kalır.
unrated = değerlendirilmedi
rank = Sıra { $rank }
move-up = yukarı taşı
move-down = aşağı taşı
more = artır
fewer = azalt
points-left = Kalan puan: { $left }
cast = Oy ver
cast-again = Oyu değiştir
voted = Oyunuz kaydedildi.
receipt = Alındı sözcükleriniz
receipt-secret = Bu sözcüklerle oyunuzu daha sonra tüm oyların listesinde bulabilirsiniz. Lütfen aklınızda tutun veya not edin.
turnout = Verilen oylar: { $votes } / { $present }
turnout-open = Verilen oylar: { $votes }
turnout-few = Verilen oylar: { $count } sayısından az
vote-counted = Bu oylama bitti. Sonuç birazdan gösterilecek.
vote-void = Bu oylama geçersizdir.

results = Sonuçlar
results-none = Henüz sonuç yok.
decision-accepted = kabul edildi
decision-rejected = reddedildi
decision-tied = eşitlik
decision-elected = karara bağlandı
decision-no_quorum = Yeterli kişi yoktu.
result-accepted = kabul edildi
result-rejected = reddedildi
result-postponed = ertelendi
result-referred = havale edildi
result-noted = bilgi edinildi
won = seçildi
invalid = geçersiz
ballots = Verilen oylar: { $count }
ratings = Değerlendirmeler: { $count }
resistance-less = Sayılar direnci gösterir. Az olması daha iyidir.
all-ballots = Tüm oyların listesi

said-voted = Kaydedildi: Oyunuz ulaştı.
said-proposed = Kaydedildi: Öneriniz ulaştı.
said-joined = Bu cihaz artık katılıyor.
said-card = Oy kartınız kayıtlı. Oy verebilirsiniz.
said-over = Etkinlik sona erdi. Artık oy verilemiyor.
said-left = Çıkış yapıldı. Sıradaki kişi başlayabilir.
said-already_voted = Bu kartla burada zaten oy verildi. İlk oy geçerlidir.
said-vote_closed = Çok geç: Oylama bitmişti. Bu oy sayılmaz.
said-card_needed = Burada oy veremezsiniz. Bunun için oy kartı gerekir.
said-card_is_named = Kartınızda bir isim yazıyor. Burada yalnızca isimsiz kartlar geçerlidir.
said-named_card_needed = Burada yalnızca isimli kartlar geçerlidir.
said-not_entitled = Bu oylamada oy hakkınız yok. Lütfen moderasyona sorun.
said-not_joined = Lütfen önce “Katılın” düğmesine dokunun.
said-no_such_code = Böyle bir kod yok. Lütfen karttan yeniden yazın.
said-too_many = Bir anda çok fazla gönderildi. Lütfen biraz bekleyip yeniden gönderin.
said-no_proposals = Şu anda öneri alınmıyor. Metniniz bu cihazda kalır.
said-too_many_proposals = Bu cihazdan izin verilen sayıda öneri zaten gönderildi. Diğerlerini kâğıda yazabilirsiniz.
said-text_empty = Lütfen bir metin yazın.
said-text_too_long = Metin çok uzun. Lütfen kısaltın.
said-ballot_empty = Lütfen önce bir seçim yapın.
said-none_and_some = Hem bir seçenek hem de “Hiçbiri” işaretlendi. Lütfen yalnızca birini seçin.
said-too_many_points = Çok fazla puan verdiniz. Lütfen azaltın.
said-number_too_high = Bir sayı çok büyük. Lütfen daha küçük bir sayı seçin.
said-not_a_number = Lütfen yalnızca tam sayı girin, örneğin 3.
said-rank_twice = Bir sıra iki kez verildi. Lütfen her sırayı bir kez kullanın.
said-refused = Olmadı. Lütfen moderasyona sorun.
said-not_saved = Şu anda kayıt yapılamıyor. Lütfen birazdan yeniden gönderin.
said-offline = Bağlantı yok. Girdiğiniz bu cihazda kalır ve kendiliğinden gönderilir.
said-lost = Bağlantı yok. Buradaki bilgiler güncel olmayabilir.
said-sending = Gönderiliyor …
said-changed = Bu oylama bu arada bitti. Seçiminiz gönderilmedi.
said-draft = Daha önce yazdığınız metin duruyor.
close-message = Anladım

desk-title = Masada oy verme
desk-what = Telefonu olmayanlar burada sırayla oy verir.
desk-next = Bitti – sıradaki kişi

trouble-404 = Böyle bir sayfa yok.
trouble-404-what = Adres yanlış yazılmış olabilir. Ana sayfadan devam edin.
trouble-410 = Bu bağlantı artık geçerli değil.
trouble-410-what = Belki yeni bir oy kartı vardır. Lütfen moderasyon masasında sorun.
trouble-429 = Şu anda çok fazla istek geliyor.
trouble-429-what = Lütfen biraz bekleyip yeniden deneyin. Hiçbir şey kaybolmadı.
trouble-503 = Şu anda kayıt yapılamıyor.
trouble-503-what = Moderasyonun haberi var. Lütfen birazdan yeniden deneyin.
trouble-400 = Bu işlem olmadı.
trouble-400-what = Lütfen geri dönüp yeniden deneyin.

beamer-join = Katılın
beamer-scan = Kodu tarayın veya adresi yazın
beamer-left = kaldı
beamer-over = süre aşıldı
beamer-more = { $count ->
    [one] ve 1 tane daha
   *[other] ve { $count } tane daha
}

privacy-intro = Bu etkinlikte verilerinizi böyle kullanıyoruz (Genel Veri Koruma Tüzüğü, DSGVO, madde 13).
privacy-who = Kim sorumlu?
organiser-missing = Düzenleyen kurum buraya henüz bir şey yazmadı. Lütfen salondaki moderasyona sorun.
organiser-address = Adres
organiser-email = E-posta
organiser-phone = Telefon
privacy-officer = Veri koruma görevlisi
privacy-what = Ne kaydediliyor?
privacy-what-text = Gönderdiğiniz öneriler ve oylar ile geldikleri zaman. Adınız, telefon numaranız ve konumunuz sorulmaz. Her şey moderasyonun bilgisayarında kalır; internetteki başka hizmetlere hiçbir şey gitmez.
privacy-list = Moderasyon bir katılımcı listesi tutuyorsa, listede isim, kuruluş ve katılım bilgisi yer alır. İsimli oylamalarda oyunuz isminizle birlikte tutanakta yer alır; bunun için isimli kartlar vardır.
privacy-public = Öneriler ve sonuçlar salonda gösterilir ve tutanakta yer alır. Lütfen tek tek kişiler hakkında bir şey yazmayın.
privacy-secret = Gizli oylamalarda oyunuz şifrelenir. Bittikten sonra hangi karttan geldiğini kimse belirleyemez. İsimsiz kartlarda kimin hangi kartı aldığını kimse yazmaz.
privacy-device = Cihazınızda ne bulunuyor?
privacy-device-text = Yalnızca teknik olarak gerekli olanlar: bu cihazı veya oy kartını tanıyan bir çerez, seçtiğiniz dil ve henüz gönderilmemiş metinleriniz. Başka ne yaptığınızı kimse izlemez.
privacy-why = Ne için ve hangi temelde?
privacy-why-text = Salondaki herkes katılabilsin ve sonuçlar doğru olsun diye. Dayanak DSGVO madde 6 fıkra 1 bent e, Kuzey Ren-Vestfalya’da NRW Veri Koruma Yasası § 3’tür. Telefonla katılmak isteğe bağlıdır; oy kartı ve kâğıt da olur. Hakkınızda hiçbir makine karar vermez.
privacy-until = Ne kadar süreyle?
privacy-until-text = Kişilerle ilgili bilgiler, tutanak için artık gerekmediğinde silinir. Kesin günü düzenleyen kurum söyler.
privacy-until-date = Kişilerle ilgili bilgiler { $date } tarihinde silinir.
privacy-rights = Haklarınız
privacy-rights-text = Bilgi, düzeltme, silme ve işlemenin kısıtlanmasını isteyebilir, itiraz edebilirsiniz (DSGVO madde 15–18 ve 21). Bir denetim makamına, Kuzey Ren-Vestfalya’da Landesbeauftragte für Datenschutz und Informationsfreiheit kurumuna şikâyette bulunabilirsiniz.

access-intro = Bu açıklama, bu etkinlikte telefonda, tablette ve projektörde gördüğünüz sayfalar içindir.
access-state = Sayfalar ne kadar erişilebilir?
access-state-text = Avrupa standardı EN 301 549 ve Kuzey Ren-Vestfalya’da BITVNRW ile engelli eşitliği yasasının istediği gibi WCAG 2.1 AA kurallarına göre yapılmıştır. Bu bir öz değerlendirmedir: Bir denetim programı ile klavye, büyütme ve biçimsiz denemeler engel bulmadı. Engelli kişiler sayfaları henüz denemedi.
access-known = Henüz ne iyi çalışmıyor?
access-known-text = Öneriler yazıldıkları dilde görünür. Çevirileri, o dille büyümüş kimse henüz incelemedi. Projektör sayfası yalnızca bakmak içindir; gösterdiği her şey telefon sayfasında da vardır.
access-ways = Başka yollar
access-ways-text = Masada tabletle, kâğıtla veya el kaldırarak da katılabilirsiniz. Moderasyon size seve seve yardım eder.
access-contact = Bir engelle mi karşılaştınız?
access-contact-text = Lütfen bize söyleyin. Yanıt verir ve sizinle başka bir yol ararız.
access-enforce = Bu yardımcı olmazsa
access-enforce-text = Kuzey Ren-Vestfalya’da Ombudsstelle für barrierefreie Informationstechnik kurumuna başvurabilirsiniz. Ücretsizdir.
access-date = Bu açıklamanın tarihi: { $date }.
