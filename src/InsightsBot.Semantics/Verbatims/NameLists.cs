namespace InsightsBot.Semantics.Verbatims;

/// <summary>Frequent names of people. Names that are words or places, too, are left out.</summary>
internal static class NameLists
{
    /// <summary>First names.</summary>
    public const string Given =
        """
        achim adam adrian agnes ahmed ahmet aidan aisha alan albert alejandro alessandro alex alexander alexandra alexis
        alfred ali alice alicia alina alison allison amanda amber amelie amir amy ana anastasia anders andre andrea
        andreas
        andrew andrzej andy angela angelika angelina angie anita anja anke ann anna annabelle anne annegret anneliese
        annette annie anthony anton antonia antonio armin arne arthur artur ashley astrid aylin ayse ayşe barbara barry
        bastian beate beatrice becky ben benedikt benjamin bernadette bernd bernhard bert berta beth bettina betty
        bianca
        birgit björn bjoern bob boris bradley brandon brenda brian brigitte britta bruno burkhard caleb cameron carina
        carla carlos carmen carol carola carolin carolina caroline carolyn carsten catherine cathy cem charles chloe
        chris christa christel christian christiane christina christine christoph christopher cindy claire clara claudia
        clemens colin connor conrad constantin constanze cora corinna cornelia craig cynthia dagmar daisy damian dan
        dana
        daniel daniela danielle danny darren dave david dean deborah debbie denis denise dennis derek detlef diana diane
        dieter dietmar dimitri dirk dominic dominik donald donna dorothea dorothee doris dylan eberhard ebru edith
        eduard
        edward egon ekaterina elena eleanor elfriede eli elias elif elisa elisabeth elizabeth elke ella ellen emil
        emilia
        emily emine emma emre enrico eric erica erich erik erika erwin esra esther ethan eugen eva evelyn ewa fabian
        fatih
        fatima fatma felicitas felix ferdinand finn fiona florian francesca francesco franz franziska fred frederic
        frederik frieda friederike friedrich fritz gabi gabriel gabriela gabriele gareth gary gavin gemma george georg
        gerald gerd gerda gerhard gerlinde gertrud gina giovanni giulia giuseppe gisela gregor gregory greta gudrun
        guenter günter günther guido gustav hakan hanna hannah hannelore hannes hans harald harry hartmut hasan hatice
        heather hedwig heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henning henrik henry
        herbert hermann hilde hildegard holger holly horst hubert hüseyin ian ibrahim ilka ilona ilse imke ina ines inga
        inge ingeborg ingo ingrid irene irina iris irmgard isabel isabell isabella isabelle ivan jack jacqueline jacob
        jakob jakub james jamie jana jane janet janina janine jason jasmin jasmine javier jean jeff jeffrey jenna
        jennifer
        jenny jens jeremy jerome jerry jessica jill jim joachim joan joanna joanne joe joel johann johanna johannes john
        jonas jonathan jörg joerg jose josef josefine joseph joshua juan judith judy jule julia julian juliane julie
        julien julius justin justus jürgen juergen kai karen karin karina karl karla karsten kasper katarzyna katharina
        katherine kathleen kathrin kathy katie katja katrin kaylee keith kelly kemal ken kenneth kerstin kevin kim
        kimberly kirsten klaus konrad konstantin kristian kristin kristina kurt kyle lara larissa lars laura lauren lea
        leah lee lena lennart lennard leon leonard leonie leonhard levin liam lieselotte lilli linda lindsay lisa liz
        lorenz lothar lotte louis louisa louise luca lucas lucia lucy ludwig luis luisa luise lukas luke lutz lydia
        maddison magdalena maike maja malte mandy manfred manuel manuela marc marcel marco marcus mareike maren margaret
        margarete margit maria marian marianne marie marilyn marina mario marion marius markus marlene marlies marta
        martha martin martina marvin mary mathias mathilda matilda matteo matthew matthias maurice max maximilian megan
        mehmet meike melanie melissa melina meredith merle merve michael michaela michel michelle miguel mike mila
        milena miriam mirko mohamed mohammed molly mona monica monika moritz murat mustafa nadine nadja nancy naomi
        natalia natalie natascha nathan neil nele nicholas nick nico nicola nicole niklas niko nils nina noah nora
        norbert
        nuray olaf oleg olga oliver olivia omar oskar oscar otto özlem pamela pascal patricia patrick patrizia paul
        paula
        pauline pawel pedro peggy petra peter philip philipp phillip pia pierre pablo piotr rachel rafael rainer ralf
        ralph ramona raphael rebecca regina regine reiner reinhard reinhold rebekka renate rene richard rick rita robert
        roberto robin roger roland rolf roman ron ronald ronja ronny rosemarie rosie roswitha roy rudi rudolf rüdiger
        ruediger russell ruth ryan sabine sabrina sally sam samantha samira samuel sandra sandy sara sarah sascha saskia
        scott sean sebastian selin selina selma sergej sharon sibylle sied siegfried sigrid silke silvia simon simone
        sinan sofia sofie sonja sophia sophie stacy stefan stefanie steffen steffi stella stephan stephanie stephen
        steve
        steven stuart sue susan susanne susi sven svenja swen sylvia sylvie tamara tanja tatjana ted terry teresa theo
        theodor theresa thomas thorsten tiffany till tim timo timothy tina tobias tom tomas tomasz toni tony torben
        torsten tracy ulf ulrich ulrike ursula uschi ute uta uwe valentina valentin valerie vanessa vera verena vera
        veronika victor victoria viktor viktoria vincent vivian volker walter waltraud wendy werner wilfried wilhelm
                willi william winfried wolfgang xenia yannick yasemin yasmin yusuf yvonne zeynep zoe zofia agnieszka
        malgorzata ewelina krzysztof marek tomek
        """;

    /// <summary>Last names.</summary>
    public const string Family =
        """
        müller mueller schmidt schneider fischer weber meyer meier maier mayer wagner becker schulz schulze hoffmann
        hofmann schäfer schaefer koch bauer richter klein wolf schröder schroeder neumann schwarz zimmermann braun
        krüger
        krueger hartmann lange schmitt schmitz werner krause lehmann schmid köhler koehler herrmann könig walter huber
        kaiser fuchs peters lang scholz möller moeller weiß weiss jung hahn schubert vogel friedrich keller günther
        frank
        berger winkler roth beck lorenz baumann franke albrecht schuster simon ludwig böhm winter kraus martin
        schumacher
        krämer vogt stein jäger otto sommer groß seidel heinrich brandt haas schreiber graf schulte dietrich ziegler
        kuhn
        kühn pohl engel horn busch bergmann thomas voigt sauer arnold wolff pfeiffer mustermann musterfrau yilmaz yıldız
        kaya demir öztürk kowalski nowak petrov ivanov novak smith jones taylor williams brown davies evans wilson
        thomas
        roberts johnson lewis walker robinson wood thompson white watson jackson wright green harris cooper king lee
        clarke clark james morgan hughes edwards hill moore martin turner harrison scott young morris hall ward adams
        baker anderson miller davis garcia rodriguez martinez hernandez lopez gonzalez perez doe bennett carter collins
        murphy kelly o'brien o'connor ryan sullivan campbell mitchell phillips stewart patel khan singh ahmed nguyen
        """;
}
