<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ActingWindow</name>
    <message>
        <source>Redo</source>
        <translation>Gentag</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Større skrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre skrift</translation>
    </message>
    <message>
        <source>Text size as before</source>
        <translation>Skriften som før</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Fuld skærm</translation>
    </message>
    <message>
        <source>Two languages …</source>
        <translation>På to sprog …</translation>
    </message>
    <message>
        <source>My screen …</source>
        <translation>Min skærm …</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Vis tasterne</translation>
    </message>
    <message>
        <source>Stop for now …</source>
        <translation>Slut for nu …</translation>
    </message>
    <message>
        <source>End the meeting …</source>
        <translation>Slut mødet …</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>Change the step</source>
        <translation>Ret skridtet</translation>
    </message>
    <message>
        <source>Back to the steps</source>
        <translation>Tilbage til skridtene</translation>
    </message>
</context>
<context>
    <name>AreaRow</name>
    <message>
        <source>Nearest to: {end}</source>
        <translation>Tættest på: {end}</translation>
    </message>
    <message>
        <source>In between</source>
        <translation>Midt imellem</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Ikke svaret endnu</translation>
    </message>
</context>
<context>
    <name>AroundRow</name>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Ret {name}</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>Ask now</source>
        <translation>Spørg nu</translation>
    </message>
    <message>
        <source>The goal</source>
        <translation>Målet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Spørgsmålet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>Skridtet</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Hvad til</translation>
    </message>
    <message>
        <source>Write it the way you would say it.</source>
        <translation>Skriv det, som du vil sige det.</translation>
    </message>
    <message>
        <source>You can leave this out. Then your question stands in the plan.</source>
        <translation>Det kan du springe over. Så står dit spørgsmål i planen.</translation>
    </message>
    <message>
        <source>You can leave this out.</source>
        <translation>Det kan du springe over.</translation>
    </message>
    <message>
        <source>Choose one goal.</source>
        <translation>Vælg ét mål.</translation>
    </message>
    <message>
        <source>Choose one name.</source>
        <translation>Vælg ét navn.</translation>
    </message>
    <message>
        <source>Write what you want to ask.</source>
        <translation>Skriv, hvad du vil spørge om.</translation>
    </message>
</context>
<context>
    <name>BackpackQuestion</name>
    <message>
        <source>Write here</source>
        <translation>Skriv her</translation>
    </message>
    <message>
        <source>Put it in</source>
        <translation>Læg i</translation>
    </message>
</context>
<context>
    <name>BackpackSlip</name>
    <message>
        <source>Write it another way</source>
        <translation>Skriv det på en anden måde</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Tag det op</translation>
    </message>
    <message>
        <source>More for: {words}</source>
        <translation>Flere valg: {words}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
</context>
<context>
    <name>BoardMenu</name>
    <message>
        <source>Take it off the figure</source>
        <translation>Tag det af figuren</translation>
    </message>
    <message>
        <source>What matters most</source>
        <translation>Sæt det øverst</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flyt det op</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flyt det ned</translation>
    </message>
    <message>
        <source>Put it on the head</source>
        <translation>Sæt det ved hovedet</translation>
    </message>
    <message>
        <source>Put it on the heart</source>
        <translation>Sæt det ved hjertet</translation>
    </message>
    <message>
        <source>Put it on the stomach</source>
        <translation>Sæt det ved maven</translation>
    </message>
    <message>
        <source>Put it on the hands</source>
        <translation>Sæt det ved hænderne</translation>
    </message>
    <message>
        <source>Put it on the feet</source>
        <translation>Sæt det ved fødderne</translation>
    </message>
    <message>
        <source>Put it on the road</source>
        <translation>Sæt det på vejen</translation>
    </message>
    <message>
        <source>Move it to the head</source>
        <translation>Flyt det til hovedet</translation>
    </message>
    <message>
        <source>Move it to the heart</source>
        <translation>Flyt det til hjertet</translation>
    </message>
    <message>
        <source>Move it to the stomach</source>
        <translation>Flyt det til maven</translation>
    </message>
    <message>
        <source>Move it to the hands</source>
        <translation>Flyt det til hænderne</translation>
    </message>
    <message>
        <source>Move it to the feet</source>
        <translation>Flyt det til fødderne</translation>
    </message>
    <message>
        <source>Move it to the road</source>
        <translation>Flyt det til vejen</translation>
    </message>
</context>
<context>
    <name>BoardVoice</name>
    <message>
        <source>The figure and my wishes</source>
        <translation>Figuren og mine ønsker</translation>
    </message>
    <message>
        <source>A goal. Press Enter to lift it, then choose a place with the arrows.</source>
        <translation>Et mål. Tryk Enter for at løfte det. Vælg så et sted med pilene.</translation>
    </message>
    <message>
        <source>A wish. Press Enter to lift it, then choose a place with the arrows.</source>
        <translation>Et ønske. Tryk Enter for at løfte det. Vælg så et sted med pilene.</translation>
    </message>
    <message>
        <source>Lifted: {card} Choose a place.</source>
        <translation>Løftet: {card} Vælg et sted.</translation>
    </message>
    <message>
        <source>Put back: {card}</source>
        <translation>Lagt tilbage: {card}</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Redo</source>
        <translation>Gentag</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Slut mødet</translation>
    </message>
    <message>
        <source>Text size and colours</source>
        <translation>Skrift og farver</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mere</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Gemmer …</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ikke gemt endnu</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>Choose</source>
        <translation>Vælg</translation>
    </message>
    <message>
        <source>Choose {name}</source>
        <translation>Vælg {name}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Tag væk</translation>
    </message>
</context>
<context>
    <name>ChairsAtTable</name>
    <message>
        <source>One more?</source>
        <translation>Én mere?</translation>
    </message>
    <message>
        <source>{name} leaves the table</source>
        <translation>{name} går fra bordet</translation>
    </message>
    <message>
        <source>What {name} does</source>
        <translation>Det gør {name}</translation>
    </message>
</context>
<context>
    <name>ChoiceAnswer</name>
    <message>
        <source>day.month.year</source>
        <translation>dag.måned.år</translation>
    </message>
    <message>
        <source>Write the day like this: {day}</source>
        <translation>Skriv dagen sådan: {day}</translation>
    </message>
</context>
<context>
    <name>ClockPicker</name>
    <message>
        <source>What time</source>
        <translation>Klokkeslæt</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutter</translation>
    </message>
    <message>
        <source>Write the time like this: {time}</source>
        <translation>Skriv tiden sådan: {time}</translation>
    </message>
    <message>
        <source>{hour} o&apos;clock</source>
        <translation>klokken {hour}</translation>
    </message>
    <message>
        <source>{minute} minutes past</source>
        <translation>{minute} minutter over</translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message>
        <source>See the copy</source>
        <translation>Se eksemplaret</translation>
    </message>
    <message>
        <source>See the copy for {name}</source>
        <translation>Se eksemplaret til {name}</translation>
    </message>
    <message>
        <source>They have read it</source>
        <translation>Det er læst</translation>
    </message>
    <message>
        <source>{name} has read it</source>
        <translation>{name} har læst det</translation>
    </message>
    <message>
        <source>They do not have it</source>
        <translation>Har det ikke</translation>
    </message>
    <message>
        <source>{name} does not have it</source>
        <translation>{name} har det ikke</translation>
    </message>
    <message>
        <source>See the letter</source>
        <translation>Se brevet</translation>
    </message>
    <message>
        <source>See the letter to {name}</source>
        <translation>Se brevet til {name}</translation>
    </message>
    <message>
        <source>Has no copy yet</source>
        <translation>Har ikke fået et eksemplar endnu</translation>
    </message>
    <message>
        <source>May know nothing, so there is no copy</source>
        <translation>Må ikke vide noget, så der er intet eksemplar</translation>
    </message>
    <message>
        <source>Has the copy of {date}</source>
        <translation>Har eksemplaret fra {date}</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>på papir</translation>
    </message>
    <message>
        <source>in a draft</source>
        <translation>i et udkast</translation>
    </message>
    <message>
        <source>as a file</source>
        <translation>som fil</translation>
    </message>
    <message>
        <source>read</source>
        <translation>læst</translation>
    </message>
    <message>
        <source>it is old</source>
        <translation>det er gammelt</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Hold Esc or the eye for two seconds.</source>
        <translation>Hold Esc eller øjet nede i to sekunder.</translation>
    </message>
    <message>
        <source>Hold for two seconds to show the screen</source>
        <translation>Hold nede i to sekunder for at vise skærmen</translation>
    </message>
    <message>
        <source>The screen is hidden. Hold Esc for two seconds to show it.</source>
        <translation>Skærmen er skjult. Hold Esc nede i to sekunder for at vise den.</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Close the calendar</source>
        <translation>Luk kalenderen</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Vælg en dag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>I morgen</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Om en uge</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>Om to uger</translation>
    </message>
    <message>
        <source>In six weeks</source>
        <translation>Om seks uger</translation>
    </message>
    <message>
        <source>In {count} days</source>
        <translation>Om {count} dage</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Opening the plans …</source>
        <translation>Åbner planerne …</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farver</translation>
    </message>
    <message>
        <source>Search among the young people</source>
        <translation>Søg blandt de unge</translation>
    </message>
    <message>
        <source>A new young person</source>
        <translation>En ny ung</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Vis tasterne</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>På skrivebordet</translation>
    </message>
</context>
<context>
    <name>DoneDay</name>
    <message>
        <source>Close the calendar</source>
        <translation>Luk kalenderen</translation>
    </message>
</context>
<context>
    <name>DraftDesk</name>
    <message>
        <source>Save the draft</source>
        <translation>Gem udkastet</translation>
    </message>
</context>
<context>
    <name>DraftPage</name>
    <message>
        <source>1 part is old.</source>
        <translation>1 felt er gammelt.</translation>
    </message>
    <message>
        <source>{n} parts are old.</source>
        <translation>{n} felter er gamle.</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>Filen er gemt.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>See it on paper</source>
        <translation>Se det på papir</translation>
    </message>
    <message>
        <source>Save for Word</source>
        <translation>Gem til Word</translation>
    </message>
    <message>
        <source>Put the draft away</source>
        <translation>Læg udkastet væk</translation>
    </message>
    <message>
        <source>Take the new words</source>
        <translation>Tag de nye ord</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Open the draft: {name}, for {reader}</source>
        <translation>Åbn udkastet: {name}, til {reader}</translation>
    </message>
</context>
<context>
    <name>EditorFoot</name>
    <message>
        <source>Take the step away</source>
        <translation>Tag skridtet væk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Save for later</source>
        <translation>Gem til senere</translation>
    </message>
</context>
<context>
    <name>EducationQuestion</name>
    <message>
        <source>In a month</source>
        <translation>Om en måned</translation>
    </message>
    <message>
        <source>In three months</source>
        <translation>Om tre måneder</translation>
    </message>
    <message>
        <source>In half a year</source>
        <translation>Om et halvt år</translation>
    </message>
</context>
<context>
    <name>FigureBoard</name>
    <message>
        <source>Scroll my wishes</source>
        <translation>Rul i mine ønsker</translation>
    </message>
</context>
<context>
    <name>FigureChoice</name>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Står</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>Kørestol</translation>
    </message>
    <message>
        <source>Crutches</source>
        <translation>Krykker</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stjerne</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Streg</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Hel</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>Stiplet</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>Prikket</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farve</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Blæk</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rust</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blå</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Blomme</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grøn</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Ansigt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Intet</translation>
    </message>
    <message>
        <source>Smile</source>
        <translation>Smil</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Rolig</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>Alvorlig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
</context>
<context>
    <name>FigurePicture</name>
    <message>
        <source>The figure</source>
        <translation>Figuren</translation>
    </message>
</context>
<context>
    <name>FilesOut</name>
    <message>
        <source>Save the copy</source>
        <translation>Gem eksemplaret</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Gem arket</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Gem brevet</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Gem udkastet</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Gem planen</translation>
    </message>
    <message>
        <source>Where shall the copies lie?</source>
        <translation>Hvor skal eksemplarerne ligge?</translation>
    </message>
    <message>
        <source>Save the meeting</source>
        <translation>Gem mødet</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Gem billedet</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to ungeplan</source>
        <translation>Velkommen til ungeplan</translation>
    </message>
    <message>
        <source>Your name, as the young people know it</source>
        <translation>Dit navn, som de unge kender det</translation>
    </message>
    <message>
        <source>A passphrase. Four words work well.</source>
        <translation>En adgangssætning. Fire ord virker godt.</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>Adgangssætningen en gang til</translation>
    </message>
    <message>
        <source>A name and a passphrase, and you are ready. Everything stays on this computer, encrypted.</source>
        <translation>Et navn og en adgangssætning, så er du klar. Alt bliver på denne computer, krypteret.</translation>
    </message>
    <message>
        <source>If you forget it, nobody can open the plans. Write it down and keep it in a safe place.</source>
        <translation>Glemmer du den, kan ingen åbne planerne. Skriv den ned, og gem den et sikkert sted.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynd</translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation>Skriv dit navn først.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least 8 characters.</source>
        <translation>Adgangssætningen er for kort. Brug mindst 8 tegn.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Write the second one again.</source>
        <translation>De to adgangssætninger er ikke ens. Skriv den anden igen.</translation>
    </message>
</context>
<context>
    <name>GoalChips</name>
    <message>
        <source>answered</source>
        <translation>svaret på</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ikke svaret på</translation>
    </message>
</context>
<context>
    <name>GoalChoice</name>
    <message>
        <source>The new one</source>
        <translation>Det nye</translation>
    </message>
    <message>
        <source>Swap it with</source>
        <translation>Byt det med</translation>
    </message>
    <message>
        <source>Keep all three</source>
        <translation>Behold alle tre</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>Move</source>
        <translation>Flyt</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Tag af</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
</context>
<context>
    <name>GoalsStage</name>
    <message>
        <source>Choose up to three. Press a wish.</source>
        <translation>Vælg op til tre. Tryk på et ønske.</translation>
    </message>
    <message>
        <source>Where does it belong?</source>
        <translation>Hvor hører det hjemme?</translation>
    </message>
    <message>
        <source>Press the goal you want to swap. Or keep all three.</source>
        <translation>Tryk på det mål, du vil bytte ud. Eller behold alle tre.</translation>
    </message>
</context>
<context>
    <name>HalfMadeNote</name>
    <message>
        <source>A step is not finished. It is kept under {stage}.</source>
        <translation>Et skridt er ikke færdigt. Det ligger under {stage}.</translation>
    </message>
    <message>
        <source>To the steps</source>
        <translation>Til skridtene</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>The keys</source>
        <translation>Tasterne</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>LaidPage</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>LookMenu</name>
    <message>
        <source>Warm colours</source>
        <translation>Varme farver</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Mørke farver</translation>
    </message>
    <message>
        <source>Calm colours, and nothing moves</source>
        <translation>Rolige farver, og intet bevæger sig</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Stærk kontrast</translation>
    </message>
    <message>
        <source>Still screen</source>
        <translation>Ro på skærmen</translation>
    </message>
</context>
<context>
    <name>MeStage</name>
    <message>
        <source>What does your figure look like?</source>
        <translation>Hvordan ser din figur ud?</translation>
    </message>
    <message>
        <source>Put the mark where it fits. You can skip.</source>
        <translation>Sæt prikken, hvor den passer. Du må gerne springe over.</translation>
    </message>
    <message>
        <source>What you write goes into your backpack.</source>
        <translation>Det, du skriver, kommer i din rygsæk.</translation>
    </message>
    <message>
        <source>You decide. You can always change it.</source>
        <translation>Du bestemmer. Du kan altid ændre det.</translation>
    </message>
    <message>
        <source>My figure</source>
        <translation>Min figur</translation>
    </message>
</context>
<context>
    <name>MeasuresPart</name>
    <message>
        <source>One more</source>
        <translation>Én mere</translation>
    </message>
    <message>
        <source>One more: {part}</source>
        <translation>Én mere: {part}</translation>
    </message>
</context>
<context>
    <name>MeetingKeys</name>
    <message>
        <source>Everywhere in the meeting</source>
        <translation>Overalt i mødet</translation>
    </message>
    <message>
        <source>On the figure and the cards</source>
        <translation>Ved figuren og kortene</translation>
    </message>
    <message>
        <source>Hold {key} for two seconds</source>
        <translation>Hold {key} i to sekunder</translation>
    </message>
    <message>
        <source>Show what is hidden again</source>
        <translation>Vis skærmen igen efter Skjul</translation>
    </message>
    <message>
        <source>Lift a card, or put it down</source>
        <translation>Løft et kort, eller læg det</translation>
    </message>
    <message>
        <source>Put the card back</source>
        <translation>Læg kortet tilbage</translation>
    </message>
    <message>
        <source>The next card or place</source>
        <translation>Næste kort eller sted</translation>
    </message>
    <message>
        <source>The card or place before</source>
        <translation>Kortet eller stedet før</translation>
    </message>
    <message>
        <source>The first card</source>
        <translation>Det første kort</translation>
    </message>
    <message>
        <source>The last card</source>
        <translation>Det sidste kort</translation>
    </message>
    <message>
        <source>What else you can do with a card</source>
        <translation>Mere, du kan gøre med et kort</translation>
    </message>
</context>
<context>
    <name>MeetingWindow</name>
    <message>
        <source>We are ready</source>
        <translation>Vi er klar</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>MissingSigns</name>
    <message>
        <source>The paper cannot show: {signs}
Your words are safe. Shall an empty box stand there instead?</source>
        <translation>Papiret kan ikke vise: {signs}
Dine ord er gemt. Skal der stå en tom firkant i stedet?</translation>
    </message>
    <message>
        <source>Yes, an empty box</source>
        <translation>Ja, en tom firkant</translation>
    </message>
    <message>
        <source>No, change the words</source>
        <translation>Nej, ret ordene</translation>
    </message>
</context>
<context>
    <name>MoreMenu</name>
    <message>
        <source>Redo</source>
        <translation>Gentag</translation>
    </message>
    <message>
        <source>Text size and colours</source>
        <translation>Skrift og farver</translation>
    </message>
</context>
<context>
    <name>MyPlanWords</name>
    <message>
        <source>The paper cannot show everything.</source>
        <translation>Papiret kan ikke vise det hele.</translation>
    </message>
    <message>
        <source>You can leave this out.</source>
        <translation>Det kan du springe over.</translation>
    </message>
    <message>
        <source>Take your time. All of it can be changed.</source>
        <translation>Tag dig god tid. Det hele kan ændres.</translation>
    </message>
    <message>
        <source>First we find out what to do.</source>
        <translation>Først finder vi ud af, hvad vi gør.</translation>
    </message>
</context>
<context>
    <name>MyScreenPage</name>
    <message>
        <source>What do you want on your screen?</source>
        <translation>Hvad vil du have på din skærm?</translation>
    </message>
    <message>
        <source>It is kept in your plan. Next time it is like this again.</source>
        <translation>Det står i din plan. Næste gang er det sådan igen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Do not show</source>
        <translation>Vis ikke</translation>
    </message>
    <message>
        <source>The lines with a mark, on Me</source>
        <translation>Linjerne med en prik, på Mig</translation>
    </message>
    <message>
        <source>The button that reads aloud</source>
        <translation>Knappen, der læser op</translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>You choose the name yourself. Never a CPR number.</source>
        <translation>Du vælger selv navnet. Aldrig et CPR-nummer.</translation>
    </message>
    <message>
        <source>Make the plan ready</source>
        <translation>Gør planen klar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>Skriv et navn først.</translation>
    </message>
</context>
<context>
    <name>NextMeetingInput</name>
    <message>
        <source>What time?</source>
        <translation>Klokken hvad?</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Hvor?</translation>
    </message>
    <message>
        <source>Phone number of {name}</source>
        <translation>Telefon til {name}</translation>
    </message>
    <message>
        <source>The number is on your plan.</source>
        <translation>Nummeret står på din plan.</translation>
    </message>
</context>
<context>
    <name>Nobody</name>
    <message>
        <source>Nobody here yet. Begin with a new young person.</source>
        <translation>Her er ingen endnu. Begynd med en ny ung.</translation>
    </message>
    <message>
        <source>Choose a young person, or begin with a new one.</source>
        <translation>Vælg en ung, eller begynd med en ny.</translation>
    </message>
    <message>
        <source>New young person</source>
        <translation>Ny ung</translation>
    </message>
    <message>
        <source>A blank figure on paper</source>
        <translation>En tom figur på papir</translation>
    </message>
    <message>
        <source>The method card on paper</source>
        <translation>Metodekortet på papir</translation>
    </message>
</context>
<context>
    <name>NotSavedStrip</name>
    <message>
        <source>The last thing is not saved yet. It is still here. We keep trying.</source>
        <translation>Det sidste er ikke gemt endnu. Det er her stadig. Vi prøver igen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
</context>
<context>
    <name>OldCopyRow</name>
    <message>
        <source>The copy of {date} holds something that was taken back</source>
        <translation>Eksemplaret fra {date} har noget, der er taget tilbage</translation>
    </message>
    <message>
        <source>It came back or is gone</source>
        <translation>Er tilbage eller væk</translation>
    </message>
    <message>
        <source>The copy of {date} for {name} came back or is gone</source>
        <translation>Eksemplaret fra {date} til {name} er tilbage eller væk</translation>
    </message>
</context>
<context>
    <name>PanelDoor</name>
    <message>
        <source>The contact person&apos;s own page</source>
        <translation>Kontaktpersonens egen side</translation>
    </message>
    <message>
        <source>Hold for two seconds to open your own panel</source>
        <translation>Hold i to sekunder for at åbne dit eget panel</translation>
    </message>
</context>
<context>
    <name>PanelFoot</name>
    <message>
        <source>This window cannot be seen in a shared screen.</source>
        <translation>Det her vindue kan ikke ses i en skærmdeling.</translation>
    </message>
    <message>
        <source>This window can be seen in a shared screen.</source>
        <translation>Det her vindue kan ses i en skærmdeling.</translation>
    </message>
    <message>
        <source>Use the other screen</source>
        <translation>Brug den anden skærm</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>Byt skærme</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>The meeting stays hidden when you close this.</source>
        <translation>Mødet er stadig skjult, når du lukker.</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>How the paper looks</source>
        <translation>Hvordan papiret ser ud</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ud</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Gem som PDF</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>Filen er gemt.</translation>
    </message>
    <message>
        <source>These signs cannot be printed: {signs}. The plan is unchanged. Change the words, or print a box in their place.</source>
        <translation>Disse tegn kan ikke skrives ud: {signs}. Planen er urørt. Ret ordene, eller lad en tom firkant stå i stedet.</translation>
    </message>
    <message>
        <source>Print a box in their place</source>
        <translation>Skriv ud med en tom firkant</translation>
    </message>
    <message>
        <source>On A4</source>
        <translation>På A4</translation>
    </message>
    <message>
        <source>For the wall, on A3</source>
        <translation>Til væggen, på A3</translation>
    </message>
    <message>
        <source>In large print</source>
        <translation>Med store bogstaver</translation>
    </message>
    <message>
        <source>In two languages</source>
        <translation>På to sprog</translation>
    </message>
    <message>
        <source>For the pocket, to fold</source>
        <translation>Til lommen, til at folde</translation>
    </message>
    <message>
        <source>Show it larger</source>
        <translation>Vis den større</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>Vis hele siden</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>The plan on paper</source>
        <translation>Planen på papir</translation>
    </message>
</context>
<context>
    <name>Parting</name>
    <message>
        <source>Are you done for today?</source>
        <translation>Er I færdige for i dag?</translation>
    </message>
    <message>
        <source>Yes, we are ready</source>
        <translation>Ja, vi er klar</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Alt er gemt.</translation>
    </message>
    <message>
        <source>Everything is saved. {contact_person} ends the meeting.</source>
        <translation>Alt er gemt. {contact_person} slutter mødet.</translation>
    </message>
    <message>
        <source>Everything is saved. {contact_person} goes back to the desk.</source>
        <translation>Alt er gemt. {contact_person} går tilbage til skrivebordet.</translation>
    </message>
    <message>
        <source>The last thing is not saved yet. Stay here until it is.</source>
        <translation>Det sidste er ikke gemt endnu. Bliv her, til det er gemt.</translation>
    </message>
    <message>
        <source>No, stay here</source>
        <translation>Nej, bliv her</translation>
    </message>
    <message>
        <source>Yes, end the meeting</source>
        <translation>Ja, slut mødet</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Search by name</source>
        <translation>Søg på navn</translation>
    </message>
    <message>
        <source>Young people</source>
        <translation>Unge</translation>
    </message>
    <message>
        <source>New young person</source>
        <translation>Ny ung</translation>
    </message>
    <message>
        <source>Nobody has that name.</source>
        <translation>Ingen har det navn.</translation>
    </message>
    <message>
        <source>Next meeting {when}</source>
        <translation>Næste møde {when}</translation>
    </message>
    <message>
        <source>No next meeting</source>
        <translation>Intet næste møde</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Somebody else</source>
        <translation>En anden</translation>
    </message>
    <message>
        <source>What is the person called?</source>
        <translation>Hvad hedder personen?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
</context>
<context>
    <name>PersonAround</name>
    <message>
        <source>People around {name}</source>
        <translation>Mennesker omkring {name}</translation>
    </message>
    <message>
        <source>Nobody is written down yet.</source>
        <translation>Ingen er skrevet op endnu.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>En ny</translation>
    </message>
    <message>
        <source>Family or friend</source>
        <translation>Familie eller ven</translation>
    </message>
    <message>
        <source>contact person</source>
        <translation>kontaktperson</translation>
    </message>
    <message>
        <source>has custody</source>
        <translation>har forældremyndighed</translation>
    </message>
    <message>
        <source>stands by</source>
        <translation>står på vent</translation>
    </message>
</context>
<context>
    <name>PersonBirth</name>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>When the young person was born</source>
        <translation>Hvornår den unge er født</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>dag.måned.år</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} år</translation>
    </message>
    <message>
        <source>How old decides what the young person is asked about. Never a CPR number.</source>
        <translation>Alderen bestemmer, hvad den unge bliver spurgt om. Aldrig et CPR-nummer.</translation>
    </message>
    <message>
        <source>Write the day like this: {day}</source>
        <translation>Skriv dagen sådan: {day}</translation>
    </message>
</context>
<context>
    <name>PersonContact</name>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Stands by: {names}</source>
        <translation>Står på vent: {names}</translation>
    </message>
    <message>
        <source>We did not see each other</source>
        <translation>Vi fik ikke set hinanden</translation>
    </message>
    <message>
        <source>{name} stops</source>
        <translation>{name} stopper</translation>
    </message>
    <message>
        <source>There is no contact person yet.</source>
        <translation>Der er ingen kontaktperson endnu.</translation>
    </message>
    <message>
        <source>No contact person since {day}. Find one together.</source>
        <translation>Ingen kontaktperson siden {day}. Find en sammen.</translation>
    </message>
    <message>
        <source>{name}, since {day}</source>
        <translation>{name}, siden {day}</translation>
    </message>
    <message>
        <source>The young person&apos;s own choice</source>
        <translation>Den unges eget valg</translation>
    </message>
    <message>
        <source>Chosen among several</source>
        <translation>Valgt mellem flere</translation>
    </message>
    <message>
        <source>Suggested, and the young person said yes</source>
        <translation>Foreslået, og den unge sagde ja</translation>
    </message>
    <message>
        <source>Chosen for the young person, who was told why: {reason}</source>
        <translation>Valgt for den unge, som fik at vide hvorfor: {reason}</translation>
    </message>
    <message>
        <source>The young person has not been asked. Get ready together.</source>
        <translation>Den unge er ikke spurgt. Gør klar sammen.</translation>
    </message>
    <message>
        <source>Changes: {n}</source>
        <translation>Skift: {n}</translation>
    </message>
    <message>
        <source>Days without a contact person: {n}</source>
        <translation>Dage uden kontaktperson: {n}</translation>
    </message>
    <message>
        <source>Days until asked: {n}</source>
        <translation>Dage, til den unge blev spurgt: {n}</translation>
    </message>
    <message>
        <source>Missed each other since the last meeting: {n}.</source>
        <translation>Vi fik ikke set hinanden siden sidste møde: {n}.</translation>
    </message>
    <message>
        <source>We try again. The plan stays open.</source>
        <translation>Vi prøver igen. Planen er stadig åben.</translation>
    </message>
</context>
<context>
    <name>PersonCopies</name>
    <message>
        <source>Copies</source>
        <translation>Eksemplarer</translation>
    </message>
    <message>
        <source>A copy holds only what its reader may know. What you print or save is noted.</source>
        <translation>Et eksemplar har kun det, læseren må vide. Det, du skriver ud eller gemmer, bliver noteret.</translation>
    </message>
    <message>
        <source>See all copies</source>
        <translation>Se alle eksemplarer</translation>
    </message>
    <message>
        <source>For the young person&apos;s own phone</source>
        <translation>Til den unges egen telefon</translation>
    </message>
    <message>
        <source>Save the plan as a picture</source>
        <translation>Gem planen som billede</translation>
    </message>
    <message>
        <source>Save the next meeting for a calendar</source>
        <translation>Gem næste møde til en kalender</translation>
    </message>
    <message>
        <source>Everything that is agreed</source>
        <translation>Alt, der er aftalt</translation>
    </message>
    <message>
        <source>May know nothing any more</source>
        <translation>Må ikke vide noget mere</translation>
    </message>
    <message>
        <source>May know: {things}</source>
        <translation>Må vide: {things}</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>Filen er gemt.</translation>
    </message>
</context>
<context>
    <name>PersonDrafts</name>
    <message>
        <source>Drafts of other plans</source>
        <translation>Udkast til andre planer</translation>
    </message>
    <message>
        <source>Another plan begins from this one. It holds only what its reader may know.</source>
        <translation>En anden plan begynder her. Den har kun det, læseren må vide.</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>Vælg en plan</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Vælg en person</translation>
    </message>
    <message>
        <source>Which plan</source>
        <translation>Hvilken plan</translation>
    </message>
    <message>
        <source>Who is it for</source>
        <translation>Hvem er den til</translation>
    </message>
    <message>
        <source>Begin a draft</source>
        <translation>Begynd et udkast</translation>
    </message>
    <message>
        <source>the next contact person</source>
        <translation>den næste kontaktperson</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Til {name}</translation>
    </message>
    <message>
        <source>words of {date}</source>
        <translation>ord fra {date}</translation>
    </message>
    <message>
        <source>there is none yet</source>
        <translation>der er ingen endnu</translation>
    </message>
    <message>
        <source>may know nothing any more</source>
        <translation>må ikke længere vide noget</translation>
    </message>
    <message>
        <source>1 part is old</source>
        <translation>1 felt er gammelt</translation>
    </message>
    <message>
        <source>{n} parts are old</source>
        <translation>{n} felter er gamle</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Nowhere that matters here</source>
        <translation>Ikke et sted, der betyder noget her</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>What they are to the young person</source>
        <translation>Hvem de er for den unge</translation>
    </message>
    <message>
        <source>Where they work</source>
        <translation>Hvor de arbejder</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Works with the young person</source>
        <translation>Arbejder med den unge</translation>
    </message>
    <message>
        <source>Has custody</source>
        <translation>Har forældremyndighed</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Gem</translation>
    </message>
</context>
<context>
    <name>PersonGoals</name>
    <message>
        <source>The goals come here after the first meeting.</source>
        <translation>Målene kommer her efter det første møde.</translation>
    </message>
    <message>
        <source>{n} of 10</source>
        <translation>{n} af 10</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Change name</source>
        <translation>Ret navn</translation>
    </message>
    <message>
        <source>What the young person wants to be called</source>
        <translation>Hvad den unge vil kaldes</translation>
    </message>
    <message>
        <source>No next meeting yet</source>
        <translation>Intet næste møde endnu</translation>
    </message>
    <message>
        <source>Next meeting: {when}</source>
        <translation>Næste møde: {when}</translation>
    </message>
    <message>
        <source>Continue the meeting</source>
        <translation>Fortsæt mødet</translation>
    </message>
    <message>
        <source>Begin a meeting</source>
        <translation>Begynd et møde</translation>
    </message>
    <message>
        <source>Short meeting, 15 minutes</source>
        <translation>Kort møde, 15 minutter</translation>
    </message>
    <message>
        <source>Get ready together</source>
        <translation>Gør klar sammen</translation>
    </message>
    <message>
        <source>Get ready on paper</source>
        <translation>Gør klar på papir</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>Se planen</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Ingen plan endnu</translation>
    </message>
    <message>
        <source>The plan is a draft</source>
        <translation>Planen er en kladde</translation>
    </message>
    <message>
        <source>Version {n}, changed since</source>
        <translation>Version {n}, ændret siden</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>Version {n}</translation>
    </message>
    <message>
        <source>Write a name first.</source>
        <translation>Skriv et navn først.</translation>
    </message>
</context>
<context>
    <name>PlaceChoice</name>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
</context>
<context>
    <name>PlanAnswer</name>
    <message>
        <source>Change: {part}</source>
        <translation>Ret: {part}</translation>
    </message>
    <message>
        <source>What shall we change?</source>
        <translation>Hvad skal vi ændre?</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print the plan</source>
        <translation>Skriv planen ud</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Skriv arket ud</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ud</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Gem som PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Print the copy</source>
        <translation>Skriv eksemplaret ud</translation>
    </message>
    <message>
        <source>Print the copies</source>
        <translation>Skriv eksemplarerne ud</translation>
    </message>
    <message>
        <source>Print the letter</source>
        <translation>Skriv brevet ud</translation>
    </message>
    <message>
        <source>Print the draft</source>
        <translation>Skriv udkastet ud</translation>
    </message>
    <message>
        <source>The paper is on its way.</source>
        <translation>Papiret er på vej.</translation>
    </message>
    <message>
        <source>There is no printer on this computer. Your plan is safe. You can save it as a PDF.</source>
        <translation>Der er ingen printer på denne computer. Din plan er gemt. Du kan gemme den som PDF.</translation>
    </message>
    <message>
        <source>The printer does not answer. Your plan is safe. Try again, or save it as a PDF.</source>
        <translation>Printeren svarer ikke. Din plan er gemt. Prøv igen, eller gem den som PDF.</translation>
    </message>
</context>
<context>
    <name>PrivatePanel</name>
    <message>
        <source>About {minutes} min.</source>
        <translation>Cirka {minutes} min.</translation>
    </message>
    <message>
        <source>You can ask</source>
        <translation>Du kan spørge</translation>
    </message>
    <message>
        <source>The adults are silent for two minutes.</source>
        <translation>De voksne er stille i to minutter.</translation>
    </message>
    <message>
        <source>Now you may ask.</source>
        <translation>Nu må du gerne spørge.</translation>
    </message>
    <message>
        <source>The young person has most of the steps. Ask.</source>
        <translation>Den unge har flest af skridtene. Spørg.</translation>
    </message>
</context>
<context>
    <name>QuestionTabs</name>
    <message>
        <source>answered</source>
        <translation>besvaret</translation>
    </message>
</context>
<context>
    <name>RankList</name>
    <message>
        <source>Press Enter to lift it, and move it with the arrows.</source>
        <translation>Tryk Enter for at løfte det. Flyt det med pilene.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <source>Lifted: {card}</source>
        <translation>Løftet: {card}</translation>
    </message>
    <message>
        <source>Place {number}</source>
        <translation>Plads {number}</translation>
    </message>
</context>
<context>
    <name>RecipientForm</name>
    <message>
        <source>What is the person called?</source>
        <translation>Hvad hedder personen?</translation>
    </message>
    <message>
        <source>Who is the person?</source>
        <translation>Hvem er personen?</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>My parent, who has custody</source>
        <translation>Min forælder, som har forældremyndighed</translation>
    </message>
    <message>
        <source>From school</source>
        <translation>Fra skolen</translation>
    </message>
    <message>
        <source>From the municipality</source>
        <translation>Fra kommunen</translation>
    </message>
    <message>
        <source>From another place</source>
        <translation>Fra et andet sted</translation>
    </message>
    <message>
        <source>Family or friend</source>
        <translation>Familie eller ven</translation>
    </message>
</context>
<context>
    <name>RecipientList</name>
    <message>
        <source>Family or friend</source>
        <translation>Familie eller ven</translation>
    </message>
    <message>
        <source>May know: {things}</source>
        <translation>Må vide: {things}</translation>
    </message>
    <message>
        <source>Sits at the table today</source>
        <translation>Sidder med ved bordet i dag</translation>
    </message>
    <message>
        <source>Hears nothing yet</source>
        <translation>Hører ikke noget endnu</translation>
    </message>
    <message>
        <source>One more person</source>
        <translation>En mere</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Forælder</translation>
    </message>
</context>
<context>
    <name>SavePlaces</name>
    <message>
        <source>Where shall it be kept?</source>
        <translation>Hvor vil du gemme den?</translation>
    </message>
    <message>
        <source>The desktop</source>
        <translation>Skrivebordet</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
    <message>
        <source>USB stick {name}</source>
        <translation>USB-nøgle {name}</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Et andet sted</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Vælg en mappe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>SeatForm</name>
    <message>
        <source>Who is sitting down with us?</source>
        <translation>Hvem sætter sig ved bordet?</translation>
    </message>
    <message>
        <source>What is the person called?</source>
        <translation>Hvad hedder personen?</translation>
    </message>
    <message>
        <source>Who is the person?</source>
        <translation>Hvem er det?</translation>
    </message>
    <message>
        <source>Why is the person here?</source>
        <translation>Hvorfor er personen med?</translation>
    </message>
    <message>
        <source>Support person – somebody you bring</source>
        <translation>En, du har med (bisidder)</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Somebody who works with you</source>
        <translation>En, der arbejder med dig</translation>
    </message>
    <message>
        <source>Somebody to ask, who does not come in</source>
        <translation>En, vi kan spørge, som ikke er med</translation>
    </message>
    <message>
        <source>Write what the person is called.</source>
        <translation>Skriv, hvad personen hedder.</translation>
    </message>
    <message>
        <source>Choose who the person is.</source>
        <translation>Vælg, hvem personen er.</translation>
    </message>
    <message>
        <source>Write why the person is here.</source>
        <translation>Skriv, hvorfor personen er her.</translation>
    </message>
    <message>
        <source>Press yes if that is fine with you.</source>
        <translation>Tryk på ja, hvis det er i orden med dig.</translation>
    </message>
    <message>
        <source>Yes, that is fine with me</source>
        <translation>Ja, det er fint for mig</translation>
    </message>
    <message>
        <source>Parent who has custody</source>
        <translation>Forælder med forældremyndighed</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Put out a chair</source>
        <translation>Sæt en stol frem</translation>
    </message>
</context>
<context>
    <name>ShareRow</name>
    <message>
        <source>Why? {thing}</source>
        <translation>Hvorfor? {thing}</translation>
    </message>
    <message>
        <source>All as one</source>
        <translation>Alle på én gang</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Et ad gangen</translation>
    </message>
</context>
<context>
    <name>SharingStage</name>
    <message>
        <source>Who else may know something?</source>
        <translation>Hvem må ellers vide noget?</translation>
    </message>
    <message>
        <source>Say again who {name} is</source>
        <translation>Sig igen, hvem {name} er</translation>
    </message>
</context>
<context>
    <name>SheetFoot</name>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
</context>
<context>
    <name>ShowPassphrase</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Vis adgangssætningen</translation>
    </message>
</context>
<context>
    <name>Shut</name>
    <message>
        <source>The plans are not open</source>
        <translation>Planerne er ikke åbne</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
</context>
<context>
    <name>SmallerGoal</name>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>The meeting from start to end</source>
        <translation>Mødet fra start til slut</translation>
    </message>
    <message>
        <source>Shows all parts of the meeting</source>
        <translation>Viser hele mødet</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} af {all}</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Du er her</translation>
    </message>
    <message>
        <source>You have been here</source>
        <translation>Her har du været</translation>
    </message>
    <message>
        <source>Not in the short meeting</source>
        <translation>Ikke med i det korte møde</translation>
    </message>
</context>
<context>
    <name>StagePrompts</name>
    <message>
        <source>There is nothing to ask here. Listen.</source>
        <translation>Her er der ikke noget at spørge om. Lyt.</translation>
    </message>
</context>
<context>
    <name>StepEditor</name>
    <message>
        <source>The step</source>
        <translation>Skridtet</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>If it goes wrong</source>
        <translation>Hvis det går skævt</translation>
    </message>
    <message>
        <source>The step in your own words</source>
        <translation>Skridtet med dine egne ord</translation>
    </message>
    <message>
        <source>It could be:</source>
        <translation>Det kan være:</translation>
    </message>
    <message>
        <source>Or in your own words:</source>
        <translation>Eller med dine egne ord:</translation>
    </message>
    <message>
        <source>When, in your own words</source>
        <translation>Hvornår, med dine egne ord</translation>
    </message>
    <message>
        <source>when I dare</source>
        <translation>når jeg tør</translation>
    </message>
    <message>
        <source>The step is finished</source>
        <translation>Skridtet er færdigt</translation>
    </message>
    <message>
        <source>Who helps</source>
        <translation>Hjælpere</translation>
    </message>
    <message>
        <source>Add the step</source>
        <translation>Tilføj skridtet</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Gem ændringen</translation>
    </message>
    <message>
        <source>A day, or your own words.</source>
        <translation>En dag eller dine egne ord.</translation>
    </message>
    <message>
        <source>You can leave this out.</source>
        <translation>Du må gerne springe det over.</translation>
    </message>
    <message>
        <source>Small enough to do soon.</source>
        <translation>Så lille, at det kan lykkes snart.</translation>
    </message>
    <message>
        <source>Choose one name.</source>
        <translation>Vælg ét navn.</translation>
    </message>
    <message>
        <source>I take part</source>
        <translation>Jeg er med</translation>
    </message>
</context>
<context>
    <name>StepsStage</name>
    <message>
        <source>What is the next small step?</source>
        <translation>Hvad er det næste lille skridt?</translation>
    </message>
    <message>
        <source>You have no goals yet. A step grows out of a goal.</source>
        <translation>Du har ingen mål endnu. Et skridt vokser ud af et mål.</translation>
    </message>
    <message>
        <source>To the goals</source>
        <translation>Til målene</translation>
    </message>
    <message>
        <source>and {name}</source>
        <translation>og {name}</translation>
    </message>
</context>
<context>
    <name>Stones</name>
    <message>
        <source>Last time</source>
        <translation>Sidst</translation>
    </message>
</context>
<context>
    <name>Stopping</name>
    <message>
        <source>The young person is told. Until the next one is there, the days are counted.</source>
        <translation>Den unge får det at vide. Dagene tælles, indtil den næste er der.</translation>
    </message>
    <message>
        <source>From which day?</source>
        <translation>Fra hvilken dag?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>dag.måned.år</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>{name} stops that day</source>
        <translation>{name} stopper den dag</translation>
    </message>
    <message>
        <source>Write the day like this: {day}</source>
        <translation>Skriv dagen sådan: {day}</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>Save as PDF</source>
        <translation>Gem som PDF</translation>
    </message>
    <message>
        <source>The file is saved.</source>
        <translation>Filen er gemt.</translation>
    </message>
    <message>
        <source>The file is saved. It is called {file} and lies in {folder}.</source>
        <translation>Filen er gemt. Den hedder {file} og ligger i {folder}.</translation>
    </message>
</context>
<context>
    <name>TheirPart</name>
    <message>
        <source>The young person&apos;s own words. Nobody changes them.</source>
        <translation>Den unges egne ord. Ingen retter dem.</translation>
    </message>
    <message>
        <source>Nothing stands there any more.</source>
        <translation>Der står ikke længere noget.</translation>
    </message>
</context>
<context>
    <name>TwoFaces</name>
    <message>
        <source>The contact person&apos;s own page</source>
        <translation>Kontaktpersonens egen side</translation>
    </message>
    <message>
        <source>Move this window back to its screen first.</source>
        <translation>Flyt først vinduet tilbage til sin skærm.</translation>
    </message>
</context>
<context>
    <name>TwoLanguagesPage</name>
    <message>
        <source>Only Danish</source>
        <translation>Kun dansk</translation>
    </message>
    <message>
        <source>Another language than {name}</source>
        <translation>Et andet sprog end {name}</translation>
    </message>
    <message>
        <source>Which language shall stand beside Danish?</source>
        <translation>Hvilket sprog skal stå ved siden af dansk?</translation>
    </message>
    <message>
        <source>Old. It was made for the words before.</source>
        <translation>Gammel. Den hørte til ordene før.</translation>
    </message>
    <message>
        <source>Nothing has been said yet. It will stand here.</source>
        <translation>Der er ikke sagt noget endnu. Det kommer til at stå her.</translation>
    </message>
    <message>
        <source>This computer has no letters for {name}. Ask your IT to add a font.</source>
        <translation>Computeren har ingen bogstaver til {name}. Bed jeres it om en skrifttype.</translation>
    </message>
    <message>
        <source>The words in bold count. Without an interpreter nobody can approve.</source>
        <translation>De fede ord gælder. Uden en tolk kan ingen godkende.</translation>
    </message>
    <message>
        <source>The words in bold count. The interpreter approves the others.</source>
        <translation>De fede ord gælder. Tolken godkender de andre.</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>{name}: It says the same</source>
        <translation>{name}: Det siger det samme</translation>
    </message>
    <message>
        <source>Approved by {name}, {moment}</source>
        <translation>Godkendt af {name}, {moment}</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Welcome back</source>
        <translation>Velkommen tilbage</translation>
    </message>
    <message>
        <source>Write your passphrase to open the plans.</source>
        <translation>Skriv din adgangssætning for at åbne planerne.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Adgangssætning</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Write your passphrase first.</source>
        <translation>Skriv din adgangssætning først.</translation>
    </message>
</context>
<context>
    <name>Weeks</name>
    <message>
        <source>Earlier days</source>
        <translation>Tidligere dage</translation>
    </message>
    <message>
        <source>Later days</source>
        <translation>Senere dage</translation>
    </message>
</context>
<context>
    <name>WelcomeStage</name>
    <message>
        <source>You</source>
        <translation>Dig</translation>
    </message>
    <message>
        <source>Your contact person</source>
        <translation>Din kontaktperson</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Forælder</translation>
    </message>
    <message>
        <source>Support person</source>
        <translation>Bisidder</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>Works with you</source>
        <translation>Arbejder med dig</translation>
    </message>
</context>
<context>
    <name>WishOffer</name>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
</context>
<context>
    <name>WishSlip</name>
    <message>
        <source>Goal {rank}</source>
        <translation>Mål {rank}</translation>
    </message>
    <message>
        <source>Write it another way</source>
        <translation>Skriv det på en anden måde</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Tag det væk</translation>
    </message>
    <message>
        <source>Put the card back</source>
        <translation>Læg kortet tilbage</translation>
    </message>
    <message>
        <source>More for: {wish}</source>
        <translation>Flere valg: {wish}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
</context>
<context>
    <name>WishesStage</name>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
</context>
<context>
    <name>_ForgetfulDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Mappe:</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>Filnavn:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Filtype:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
</context>
<context>
    <name>_Sheets</name>
    <message>
        <source>The paper cannot be shown. The plan itself is safe. Try again.</source>
        <translation>Papiret kan ikke vises. Selve planen er gemt. Prøv igen.</translation>
    </message>
</context>
</TS>
