/**
 * Forms that no rule leads to their word: strong verbs and irregular plurals. One line per word: the stem under which
 * all forms are found, then the forms. Prefixed verbs (ingeschreven, verkocht) are led back through these.
 */
const LINES = `
aanvraag aanvrage aanvragen
bederf bedierf bedierven bedorven
bedrieg bedroog bedrogen
begin begon begonnen
bied bood boden geboden
bijt beet beten gebeten
bind bond bonden gebonden
blijf bleef bleven gebleven
breek brak braken gebroken
breng bracht brachten gebracht
buig boog bogen gebogen
denk dacht dachten gedacht
doe doen doet deed deden gedaan
draag droeg droegen gedragen
drijf dreef dreven gedreven
drink dronk dronken gedronken
eet at aten gegeten
ga gaan gaat ging gingen gegaan
geef gaf gaven gegeven
geld gold golden gegolden
genees genas genazen genezen
geniet genoot genoten
grijp greep grepen gegrepen
hang hing hingen gehangen
help hielp hielpen geholpen
houd hou hield hielden gehouden
kies koos kozen gekozen
kijk keek keken gekeken
klim klom klommen geklommen
kom komen komt kwam kwamen gekomen
kopieer kopieren kopieert gekopieerd
koop kocht kochten gekocht
krijg kreeg kregen gekregen
laat liet lieten gelaten
lees las lazen gelezen
lieg loog logen gelogen
lig ligt lag lagen gelegen
lijd leed leden geleden
loop liep liepen gelopen
neem nam namen genomen
rijd rij reed reden gereden
roep riep riepen geroepen
ruik rook roken geroken
scheid scheiden scheidt gescheiden
schend schond schonden geschonden
schenk schonk schonken geschonken
schiet schoot schoten geschoten
schijn scheen schenen geschenen
schrijf schreef schreven geschreven
schuif schoof schoven geschoven
sla slaan slaat sloeg sloegen geslagen
slaap sliep sliepen geslapen
slijt sleet sleten gesleten
sluit sloot sloten gesloten
snijd sneed sneden gesneden
spreek sprak spraken gesproken
spring sprong sprongen gesprongen
sta staan staat stond stonden gestaan
steek stak staken gestoken
steel stal stalen gestolen
sterf stierf stierven gestorven
stijg steeg stegen gestegen
strijk streek streken gestreken
treed trad traden getreden
tref trof troffen getroffen
trek trok trokken getrokken
val viel vielen gevallen
vang ving vingen gevangen
vecht vocht vochten gevochten
verdwijn verdween verdwenen
vergeet vergat vergaten vergeten
verlies verloor verloren
vind vond vonden gevonden
vlieg vloog vlogen gevlogen
vraag vroeg vroegen
vries vroor vroren gevroren
was wassen waste gewassen
weeg woog wogen gewogen
werf wierf wierven geworven
werp wierp wierpen geworpen
wijs wees wezen gewezen
win won wonnen gewonnen
word werd werden geworden
zend zond zonden gezonden
zie zien ziet zag zagen gezien
zing zong zongen gezongen
zit zat zaten gezeten
zoek zocht zochten gezocht
zuig zoog zogen gezogen
zwem zwom zwommen gezwommen
zwijg zweeg zwegen gezwegen
overlijd overlijden overlijdt overleed overleden
blad bladeren bladen
ei eieren
goed goederen
graf graven
kind kinderen
lid leden
ouder ouders
oudere ouderen
rund runderen
schip schepen
stad steden
volk volkeren
geboorte geboren
2 2e 2de twee tweede
3 3e 3de drie derde
4 4e 4de vier vierde
5 5e 5de vijf vijfde
6 6e 6de zes zesde
10 10e 10de tien tiende
12 12e 12de twaalf twaalfde
14 14e 14de veertien veertiende
16 16e 16de zestien zestiende
18 18e 18de achttien achttiende
21 21e 21ste eenentwintig
65 65e vijfenzestig vijfenzestigste
europees europese europeaan europeanen
nederlands nederlandse
belgisch belgische
duits duitse
frans franse
fries friese
turks turkse
`;

function readLines(lines: string): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [stem, ...forms] = line.split(' ');
    for (const form of forms) stems.set(form, stem!);
  }
  return stems;
}

const STEMS = readLines(LINES);

/** The stem of an irregular form, or undefined. */
export function irregularStem(word: string): string | undefined {
  return STEMS.get(word);
}
