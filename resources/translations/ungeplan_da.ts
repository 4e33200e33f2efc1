<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
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
        <source>Size of the text</source>
        <translation>Skriftens størrelse</translation>
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
    <name>DeskWindow</name>
    <message>
        <source>Opening the plans …</source>
        <translation>Åbner planerne …</translation>
    </message>
    <message>
        <source>Choose a young person, or begin with a new one.</source>
        <translation>Vælg en ung, eller begynd med en ny.</translation>
    </message>
</context>
<context>
    <name>FigurePicture</name>
    <message>
        <source>The figure</source>
        <translation>Tændstikmanden</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to ungeplan</source>
        <translation>Velkommen til ungeplan</translation>
    </message>
    <message>
        <source>Two things, and you are ready. Everything stays on this computer, encrypted.</source>
        <translation>To ting, så er du klar. Alt bliver på denne computer, krypteret.</translation>
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
        <source>Show the passphrase</source>
        <translation>Vis adgangssætningen</translation>
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
        <source>The passphrase is too short. Use at least 8 signs.</source>
        <translation>Adgangssætningen er for kort. Brug mindst 8 tegn.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Write the second one again.</source>
        <translation>De to adgangssætninger er ikke ens. Skriv den anden igen.</translation>
    </message>
</context>
<context>
    <name>MeetingWindow</name>
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
        <source>Text as it was</source>
        <translation>Skriften som før</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Fuld skærm</translation>
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
    <name>NewPerson</name>
    <message>
        <source>A name they choose. Never a CPR number.</source>
        <translation>Et navn, den unge selv vælger. Aldrig et CPR-nummer.</translation>
    </message>
    <message>
        <source>Make the plan ready</source>
        <translation>Gør planen klar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
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
    <name>PaperPage</name>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Gem som PDF</translation>
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
        <source>Everything is saved. {contact_person} ends the meeting.</source>
        <translation>Alt er gemt. {contact_person} slutter mødet.</translation>
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
        <source>Nobody here yet. Begin with a new young person.</source>
        <translation>Her er ingen endnu. Begynd med en ny ung.</translation>
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
        <source>The goals come here after the first meeting.</source>
        <translation>Målene kommer her efter det første møde.</translation>
    </message>
    <message>
        <source>{n} of 10</source>
        <translation>{n} af 10</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print the plan</source>
        <translation>Udskriv planen</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
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
    <name>Program</name>
    <message>
        <source>Save the plan</source>
        <translation>Gem planen</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>The meeting from start to end</source>
        <translation>Mødet fra start til slut</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Du er her</translation>
    </message>
    <message>
        <source>You have been here</source>
        <translation>Her har du været</translation>
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
</context>
<context>
    <name>self._view</name>
    <message>
        <source>The paper cannot be shown. The plan itself is safe. Try again.</source>
        <translation>Papiret kan ikke vises. Selve planen er gemt. Prøv igen.</translation>
    </message>
</context>
</TS>
