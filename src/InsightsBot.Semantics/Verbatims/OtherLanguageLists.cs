namespace InsightsBot.Semantics.Verbatims;

/// <summary>Frequent words of the languages the hub does not read: small words first, then those of feedback.</summary>
internal static class OtherLanguageLists
{
    /// <summary>Languages the hub does not read, one list a language or group of languages.</summary>
    public static readonly string[] All =
    [
        // French
        """
                le la les l un une des du de d et ou mais donc car que qui quoi dont où ce cet cette ces c est sont
        était étaient
                être été suis es sommes a ai as avons avez ont avait avoir eu fait faire je j tu il elle on nous vous
        ils elles me
        m te se s lui leur mon ma mes ton ta notre nos votre vos son sa ses pas ne n plus très trop bien mal bon bonne
        avec sans pour par sur sous dans en chez vers entre depuis pendant avant après aussi encore toujours jamais rien
        tout toute tous toutes même comme si quand comment pourquoi parce alors merci bonjour service accueil personnel
                qualité prix chambre hôtel repas petit déjeuner temps heure jours fois attente commande livraison
        livré reçu client
        problème réponse téléphone compte jour nuit propre agréable déçu content parfait excellent rapide lent cher
        fonctionne facture commandé colis retard serveur serveuse nourriture séjour magasin conseiller
        """,
        // Spanish
        """
        el la los las un una unos unas de del al y o pero porque que qué quien cuando como cómo donde dónde es son era
                eran ser sido está están estaba estar estado he ha han hay había tiene tienen tener tuve hace hacer
        hecho yo tú él
        ella nosotros ustedes ellos me te se le les lo nos mi mis tu su sus nuestro nuestra no ni sí muy más menos mucho
        mucha muchos poco bien mal bueno buena buenos mejor peor con sin para por sobre entre desde hasta en a también
        siempre nunca nada todo toda todos todas otro otra este esta esto ese esa eso gracias hola servicio atención
        personal habitación hotel comida desayuno precio calidad tiempo hora horas día días vez años cliente clientes
        pedido entrega problema respuesta llamada cuenta teléfono limpio amable rápido lento caro excelente llegó pedí
        tardó espera esperando nadie volveré recomiendo encantó trato
        """,
        // Italian
        """
                il lo la i gli le un uno una di del della dello dei degli delle da dal dalla in nel nella con su sul
        sulla per tra
        fra e ed o ma perché che chi cui quando come dove è sono era erano essere stato stata stati ho hai ha abbiamo
                hanno aveva avere fatto fare io tu lui lei noi voi loro mi ti si ci vi mio mia miei tuo suo sua nostro
        nostra non
        né sì molto molta più meno troppo poco bene male buono buona buoni ottimo ottima pessimo anche ancora sempre mai
        niente nulla tutto tutta tutti tutte altro questo questa questi quello quella grazie ciao buongiorno servizio
        personale camera albergo hotel cibo colazione prezzo prezzi qualità tempo ora ore giorno giorni volta cliente
        clienti ordine consegna problema risposta telefono conto pulito gentile veloce lento caro eccellente arrivato
        aspettare attesa nessuno tornerò consiglio cameriere posto
        """,
        // Portuguese
        """
                o a os as um uma uns umas de do da dos das em no na nos nas ao à por pelo pela para com sem sobre
        entre até desde
                e ou mas porque que quem quando como onde é são era eram ser sido está estão estava estar foi foram
        tem têm tinha
                ter há fazer feito eu tu ele ela nós vocês você eles elas me te se lhe meu minha meus seu sua seus
        nosso nossa não
        nem sim muito muita muitos mais menos pouco bem mal bom boa bons melhor pior também sempre nunca nada tudo todo
        toda todos outro este esta isso esse obrigado obrigada olá serviço atendimento quarto hotel comida café preço
                qualidade tempo hora horas dia dias vez anos cliente clientes pedido entrega problema resposta
        telefone conta limpo
        rápido lento caro excelente chegou espera ninguém recomendo
        """,
        // Dutch
        """
        de het een en of maar want omdat dat die dit deze als dan toen is zijn was waren wordt worden werd geworden heb
                hebt heeft hebben had hadden kan kunnen kon moet moeten moest wil willen wilde zou zouden gaat gaan
        ging komt komen
                kwam doet doen gedaan maken gemaakt ik jij je hij zij ze wij we jullie u mij me hem haar ons hun hen
        mijn jouw zijn
                onze niet geen nooit niets iets alles veel meer weinig heel erg zeer goed goede slecht slechte beter
        beste leuk mooi
                met zonder voor tegen om op aan in uit van naar bij over onder tussen door tijdens na sinds tot hier
        daar waar wie
                wat hoe waarom wanneer ook nog al altijd weer nu gisteren vandaag morgen dank bedankt hallo service
        personeel kamer
                hotel eten ontbijt prijs kwaliteit tijd uur dag dagen keer jaar klant klanten bestelling levering
        besteld geleverd
                probleem antwoord telefoon rekening schoon vriendelijk vriendelijke snel langzaam duur uitstekend
        wachten gewacht
        niemand helaas echt erg prima klantenservice
        """,
        // Turkish
        """
                ve veya ama fakat çünkü bir bu şu o ben sen biz siz onlar benim senin bizim sizin onun için ile gibi
        kadar daha en
        çok az iyi kötü güzel değil var yok mı mi mu mü ne neden nasıl kim nerede zaman her hiç bütün tüm şey sonra önce
        şimdi bugün dün yarın hala hâlâ artık sadece bile olarak olan oldu olduğu olmadı olmak etmek ettim etti ediyor
                yapıyor yaptı geldi gelmedi gitti aldım verdi teşekkürler teşekkür ederim merhaba lütfen müşteri
        hizmet hizmetleri
                personel oda otel yemek kahvaltı fiyat kalite saat gün hafta ay yıl kere sipariş kargo teslimat sorun
        cevap telefon
                hesap temiz hızlı yavaş pahalı mükemmel berbat memnun kaldım bekledim ürün tavsiye herkese kimse
        çalışanlar ilgili
        """,
        // Polish
        """
                i a w z na do od po za przez przed pod nad dla bez o u ze we się nie tak jest są był była było były
        być mam ma mamy
        mają miał jestem ten ta to te tego tej tym tych który która które co kto gdzie kiedy jak dlaczego czy bo ale lub
        albo więc także też już jeszcze tylko bardzo dobrze dobry dobra dobre źle zły lepiej najlepszy nigdy zawsze nic
        wszystko wszyscy każdy ja ty on ona my wy oni mnie mi go jej nam nas mój moja nasz dziękuję dzień dobry proszę
                obsługa klienta klient klienci pokój hotel jedzenie śniadanie cena jakość czas godzina godziny dni
        dzień razy rok
        zamówienie dostawa paczka problem odpowiedź telefon konto czysty miły miła szybko wolno drogo świetny polecam
        niestety pracownik personel czekałem czekać przesyłka można
        """,
        // Czech and Slovak
        """
                a i v ve z ze na do od po za před pod pro bez o u s se si ne je jsou byl byla bylo byli být mám má
        máme mají jsem
                jsme ten ta to tento která který které co kdo kde kdy jak proč protože ale nebo tak také už ještě jen
        velmi dobře
        dobrý dobrá dobré špatně špatný nikdy vždy nic všechno každý já ty on ona my vy oni mě mi ho jí nám nás můj naše
        děkuji dobrý den prosím služba zákazník pokoj hotel jídlo snídaně cena kvalita čas hodina den dní rok objednávka
        problém odpověď telefon účet čistý milý rychle pomalu drahý skvělý doporučuji bohužel personál čekal som sme bol
        bola nie veľmi ďakujem
        """,
        // Danish, Norwegian, Swedish
        """
                og och i på av af til till fra från med uden utan for för som at att det den de der en et ett er är
        var har havde
                hade kan kunne skal ska vil vill ville jeg jag du han hun hon vi ni dere mig meg mej os oss min mit
        mitt mine vores
                vår vår ikke inte ej meget mycket veldig god godt bra bedre bedst bästa dårlig dålig aldrig altid
        alltid alt allt
                noget något noe ingen intet men eller fordi eftersom hvis om når hvor hvorfor varför hvad vad hva
        hvordan hur også
                också kun bare endnu ännu nu igen igjen tak takk tack hej hei kunde kunder kundeservice personale
        personal værelse
        rom rum hotell mad mat morgenmad frukost pris kvalitet tid time timer dag dage dager dagar gang år bestilling
        levering problem svar rent venlig hurtig snabb langsom dyr fantastisk ventede blev ble blir efter etter över
        """,
        // Romanian
        """
                și si sau dar pentru că ca cu fără în din de la pe prin după înainte este sunt era erau fi fost am ai
        are avem au
                eu tu el ea noi voi ei mă te se ne le mi meu mea nostru nu nici da foarte mai mult puțin bine rău bun
        bună buni cel
        cea cei care ce cine când cum unde acest această asta tot toate toți nimic niciodată mereu mulțumesc bună ziua
                servicii personal camera hotel mâncare preț calitate timp ore zile client clienți comandă livrare
        problemă răspuns
        telefon cont curat rapid scump excelent recomand așteptat nimeni
        """,
        // Finnish and Estonian
        """
                ja tai mutta koska että jos kun kuin on ovat oli olivat olla ollut olen olemme minä sinä hän me te he
        minun sinun
        hänen meidän ei en emme eivät ole mitään aina koskaan hyvin hyvä hyvää huono parempi paras paljon vähän enemmän
        myös vielä vain nyt tämä se nämä joka mikä mitä kuka missä miksi miten kiitos hei asiakas palvelu asiakaspalvelu
                henkilökunta huone hotelli ruoka aamiainen hinta laatu aika tunti päivä päivää vuosi tilaus toimitus
        ongelma vastaus
        puhelin siisti ystävällinen nopea hidas kallis erinomainen odottaa suosittelen väga ning oma see
        """,
        // Hungarian
        """
        a az és vagy de mert hogy ha amikor mint van vannak volt voltak lesz lenni vagyok vagyunk én te ő mi ti ők nekem
                nem ne sem igen nagyon jó jól rossz jobb legjobb sok kevés több is még csak már most mindig soha semmi
        minden ez ezt
        azt aki ami mi ki hol miért hogyan köszönöm szia jó napot ügyfél szolgáltatás ügyfélszolgálat személyzet szoba
        szálloda étel reggeli ár minőség idő óra nap napok év rendelés szállítás probléma válasz telefon számla tiszta
        kedves gyors lassú drága kiváló ajánlom vártam sajnos
        """,
        // Croatian, Serbian, Bosnian, Slovenian
        """
                i u na od do za sa s iz po pri bez o kod je su sam si smo ste bio bila bilo bili biti imam ima imamo
        nije nisu ne
                da ali ili jer ako kada kad kako gdje gde što šta tko ko koji koja koje ovaj ova ovo taj ta to sve svi
        ništa nikad
        uvijek uvek vrlo veoma jako dobro dobar dobra loše loš bolje više manje još samo već sada hvala molim dobar dan
                usluga osoblje soba hotel hrana doručak cijena cena kvaliteta vrijeme vreme sati dan dana godina
        narudžba dostava
        problem odgovor telefon račun čisto ljubazno brzo sporo skupo odlično preporučujem in ki pa zelo tudi bil ni
        """,
        // Indonesian and Malay
        """
        yang dan di ke dari untuk dengan pada adalah ini itu saya kami kita anda dia mereka tidak bukan sudah belum akan
                bisa ada juga sangat lebih baik buruk bagus kurang sekali karena tetapi atau jika kapan bagaimana apa
        siapa dimana
        semua setiap selalu pernah hanya lagi masih terima kasih pelayanan pelanggan kamar hotel makanan sarapan harga
        kualitas waktu jam hari kali tahun pesanan pengiriman masalah jawaban telepon bersih ramah cepat lambat mahal
        memuaskan kecewa menunggu
        """,
    ];
}
