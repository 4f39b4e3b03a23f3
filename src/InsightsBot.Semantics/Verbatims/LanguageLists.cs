namespace InsightsBot.Semantics.Verbatims;

/// <summary>Frequent words of languages: small words first, then those that customers write.</summary>
internal static class LanguageLists
{
    /// <summary>German; umlauts count written as ae, oe, ue, too, and ß as ss.</summary>
    public const string German =
        """
                der die das den dem des ein eine einen einem einer eines und oder aber sondern denn weil dass daß wenn
        als wie ob
        ist sind war waren wird werden wurde wurden sei wäre bin bist seid hat haben habe hatte hatten hätte hätten kann
                können konnte konnten könnte muss müssen musste mussten soll sollte sollten will wollen wollte wollten
        darf dürfen
        mag möchte möchten lassen lässt geht gehen ging gegangen kommt kommen kam gekommen macht machen gemacht gibt gab
        geben gegeben nimmt nehmen genommen bekommen bekommt bekam sagt sagen sagte gesagt findet finden fand gefunden
        steht stehen stand weiß wissen sieht sehen gesehen fährt fahren gefahren bleibt bleiben blieb geblieben
                ich du er sie es wir ihr mich dich sich uns euch ihm ihn ihnen mir dir mein meine meinen meiner meinem
        dein deine
                sein seine seinen seiner ihre ihren ihrem ihrer unser unsere unseren unserer euer eure man jemand
        niemand wer was
        wo wann warum wieso weshalb welche welcher welches dieser diese dieses diesen diesem jeder jede jedes jeden alle
                alles allem allen aller viel viele vielen wenig wenige mehr mehrere einige einiges etwas nichts kein
        keine keinen
        keiner keinem nicht nie niemals nur auch noch schon immer wieder sehr ganz gar so sogar zu zum zur bei beim mit
        ohne für gegen um auf aus an am im in ins vom von nach vor über unter zwischen hinter neben seit bis durch wegen
                während trotz statt außer ab hier da dort dann jetzt heute gestern morgen abends morgens mal einmal
        zweimal leider
        gerne gern oft manchmal meistens endlich sofort bald lange länger kurz ziemlich wirklich einfach eigentlich
                natürlich vielleicht wohl halt eben doch ja nein bitte danke dankeschön dafür dabei damit daran darauf
        davon dazu
        deshalb daher trotzdem jedoch allerdings außerdem sonst also nun erst zuerst danach vorher nachdem bevor obwohl
        falls sowie sowohl weder entweder beide beiden andere anderen anderer anderes selbst
        gut gute guten guter gutes besser beste besten schlecht schlechte schlechter schlechten super toll tolle tolles
        tolle schön schöne schönes schönen schöner sauber sauberes dreckig schmutzig freundlich freundliche freundliches
        freundlicher unfreundlich unfreundlich nett nette netter nettes hilfsbereit kompetent schnell schnelle schneller
        langsam teuer teure günstig billig groß große großen großer großes klein kleine kleinen kleiner kleines neu neue
        neuen alt alte alten laut leise ruhig ruhige warm kalt kaltes heiß lecker leckeres leckere frisch frische
        zufrieden unzufrieden enttäuscht enttäuschend begeistert empfehlen empfehlenswert empfehlung weiterempfehlen
        hervorragend ausgezeichnet wunderbar perfekt angenehm angenehme gemütlich unmöglich unverschämt katastrophe
        okay schade falsch richtig nächste nächsten letzte letzten erste ersten zweite halbe ganze ganzen
        zimmer frühstück bett betten bad dusche personal bedienung essen speisen preis preise lage bahn zug züge
                bahnhof verspätung fahrt fahrgäste strecke gleis abfahrt ankunft fahrkarte schaffner streik stunde
        stunden minuten
        minute tag tage tagen woche wochen monat monate jahr jahre jahren uhr euro mal nacht nächte abend mittag kunde
        kunden kundin kundenservice kundendienst mitarbeiter mitarbeiterin mitarbeitern vertrag kündigung kündigen
        rechnung bestellung bestellt lieferung geliefert gekauft kaufen bezahlt bezahlen geld problem probleme lösung
        hilfe frage fragen antwort gespräch anruf angerufen telefon hotline warten gewartet wartezeit leitung gerät
        internet verbindung störung ausfall ausgefallen funktioniert funktionierte kaputt verbessern verbesserung
        erreichbar erreicht beratung beraten geholfen geschmeckt geschmacklich gericht gerichte fleisch suppe salat bier
                wein getränke kellner kellnerin gastronomie gaststätte lokal küche speisekarte karte portion portionen
        atmosphäre
                ambiente aufenthalt unterkunft gäste gast empfang rezeption aussicht stadt innenstadt altstadt straße
        haus wohnung
                kinder familie leute menschen eltern frau mann freunde besuch besucht wiederkommen kommen reservierung
        reserviert
        tisch tische platz plätze sitzplatz sitzen gesessen weg richtung nähe umgebung parkplatz parkplätze parken
        meldung meldungen nachricht nachrichten laut heute deutschland deutsche deutschen deutscher sagte neben weitere
        weiteren unternehmen mitteilung grüße gruß liebe lieber hallo guten servus moin tschüss erfahrung erfahrungen
        bewertung sterne absolut total völlig komplett überhaupt mindestens höchstens ungefähr fast genug zuviel zuwenig
                service restaurant hotel super top team location ambiente qualität menü spontan tolles schlechtes
        mittelmäßig großartig
                großartiger großartiges exzellent exzellenter grandios grandioser wunderschön wunderschöner
        traditionell bayerisch
                deutsches italienisch gutbürgerlich abendessen mittagessen einkehr ausflug urlaub feier geburtstag
        hochzeit genuss
        erlebnis reinfall abzocke touristenfalle geheimtipp vorsicht achtung hände finger nix wieder immer niveau
        geschmack leistung verhältnis gepflegt gepflegtes gepflegter stilvoll modern modernes urig uriges uriger
                überteuert überbewertet überrascht überfordert gelungen gelungener besonders besonderes besonderer
        typisch typisches
                klassisch zentral zentrale direkt kostenlos kostenlose akzeptabel ausreichend reichhaltig einfach
        einfaches sonntags
                lieblingsrestaurant brauhaus wirtshaus gasthaus biergarten kaffee kuchen schnitzel fisch terrasse
        garten hauptbahnhof
                        mail kontakt firma punkt adresse schreibt schreiben ruf rufen sachbearbeiter versicherung
        anbieter vertragsverlängerung datenvolumen netz netzabdeckung
        geschwindigkeit gebühren
        mahnung kündigungsfrist rückerstattung rückmeldung ansprechpartner zuständig zuständigkeit erstattung gutschein
        lieferzeit verpackung beschädigt paket bote abgeholt zugestellt umtausch rücksendung artikel händler bestellen
        keinerlei insgesamt alles klasse spitze prima mega echt nö naja ok sauer ärgerlich nervt scheiße mist blöd
        """;

    /// <summary>English.</summary>
    public const string English =
        """
        the a an this that these those and or but nor so yet because if when while as than though although unless until
        since whether is are was were be been being am isn't aren't wasn't weren't has have had having haven't hasn't
                hadn't do does did doing don't doesn't didn't done can could can't couldn't cannot will would won't
        wouldn't shall
                should shouldn't may might must need needs needed want wants wanted get gets got getting gotten go
        goes going went
        gone come comes came coming make makes made making take takes took taken taking give gives gave given giving say
                says said tell told ask asked know knew known think thought feel felt see saw seen look looked looking
        find found
        keep kept let lets put seem seems seemed try tried trying call called calling use used using work worked works
                working help helped helping wait waited waiting speak spoke talk talked listen listened explain
        explained treated
                i i'm i've i'll i'd you you're you've your yours he she it it's its we we're we've they they're them
        their theirs
        me my mine him his her hers us our ours who whom whose which what where why how someone anyone everyone nobody
        everything nothing something anything all any some each every both few many much more most less least other
        another such no not never none only own same too very just also even still again always often usually sometimes
        now then here there today yesterday tomorrow tonight soon later already almost about above after against along
        among around at before behind below between by down during for from in into like near of off on onto out over
        past per through to toward under up upon with within without via well really quite rather really actually maybe
        perhaps please thanks thank you're welcome sorry hello hi dear yes yeah okay ok
        good better best bad worse worst great excellent amazing awesome fantastic wonderful brilliant lovely nice kind
        caring friendly helpful polite professional rude poor terrible horrible awful disgusting unacceptable ridiculous
                happy unhappy satisfied dissatisfied disappointed disappointing pleased impressed frustrated
        frustrating annoying
        clean dirty fast quick quickly slow slowly easy easily difficult hard long short big large small little new old
        early late right wrong full empty cheap expensive free available able unable understanding reassuring calm
        comfortable first last next second third one two three four five six seven eight nine ten hundred
        customer customers service staff team member members people person family friend friends doctor doctors nurse
                nurses patient patients hospital appointment ambulance crew driver paramedics treatment care ward pain
        medication
                flight flights flight airline airport plane gate bag bags baggage luggage seat seats ticket tickets
        delayed delay
        cancelled boarding agent agents booking booked reservation refund hold phone number email account website online
        time times minute minutes hour hours day days week weeks month months year years morning night afternoon home
                house room rooms place way thing things lot bit experience issue issues problem problems question
        questions answer
        answered answers information communication improve improvement improved change changed order ordered delivery
                delivered product quality price money paid pay bill charge charged food drink meal breakfast coffee
        water restaurant
        store shop love loved hate liked enjoy enjoyed recommend appreciate appreciated told left leave arrived arrive
        arrival return returned received receive sent send bought buy broken working response respond attention advice
                support nothing did didn't fine perfect overall extremely absolutely definitely certainly especially
        everything's
        children child baby mother father son daughter mum mom dad wife husband life world while ever since due able
        weather miss missed stuck another else instead enough half whole such keep wish hope hopefully guess sure fly
        flying flew trip travel traveling car park parking clear clearly friendly efficient efficiently prompt punctual
        """;
}
