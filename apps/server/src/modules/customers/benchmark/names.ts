/** Words to make believable people of; common ones first, since they are drawn by rank. */
export const givenNames = `jan johannes maria anna pieter cornelis hendrik willem elisabeth johanna peter gerrit cornelia wilhelmina
  hendrika adriana jacob mohamed marco dennis jeroen martijn sandra monique fatima petra linda ingrid mark paul michael robert
  thomas kevin daniel lisa sophie emma julia sanne lotte eva anouk noa sem daan luuk bram thijs lars finn milan levi noud
  ahmed mehmet ali mustafa yusuf ayse zeynep emine samira naima khadija youssef omar hassan ibrahim chantal patricia esther
  miranda angelique marieke annemarie marjolein wouter bas niels tim rick stefan joost maarten arjan bert kees wim ad leo
  henk piet klaas dirk arie teunis marinus leendert bastiaan neeltje aaltje geertruida grietje trijntje femke fleur roos
  isabel mila zoe tess evi nora yara luna liv saar olivia mees james lucas noah liam vincent victor ruben simon gijs teun
  jelle sjoerd douwe wytske tjitske sietske andre rene heloise chloe zoran goran igor olga tatiana wei li chen anh thi`
  .split(/\s+/);

/** Family names with their prefix behind a comma, its words joined by an underscore. */
export const familyNames = `jong,de jansen vries,de berg,van_den bakker dijk,van visser smit meijer boer,de mulder groot,de bos
  vos peters hendriks leeuwen,van dekker brouwer wit,de dijkstra smits graaf,de meer,van_der linden,van_der kok jacobs haan,de
  vermeulen heuvel,van_den veen,van_der broek,van_den bruin,de bruijn,de heijden,van_der schouten beek,van willems vliet,van
  ven,van_de hoekstra maas verhoeven koster dam,van prins huisman bosch,van_den peeters jonge,de kuipers veenstra postma
  post kuiper kramer brink,van_den scholten hout,van_den wal,van_der velde,van_de pol,van_der groen rooij,van tol,van bos,van_den
  wijk,van_der lange,de kool bree,de koning,de blom boogaard,van_den molenaar martens evers wolters willemsen meyer driessen
  gerritsen hermans janssen janssens timmermans goossens maes claes hofman hoekman snoek schipper verweij verhoef verboom
  kortekaas pronk westerhout ouden,den hertog,den braber,den boef,de ruiter,de waard,de zeeuw,de hollander,den uil,den
  yilmaz kaya demir celik sahin yildiz ozturk aydin arslan dogan idrissi,el amrani,el khattabi,el bouzid,el
  ahmed hussein mohamed nguyen tran pham li wang zhang singh kumar sharma silva,da costa,da santos,dos fernandes rodrigues
  kowalski nowak wisniewski kaminski popescu ionescu ivanov petrov martinez garcia lopez rossi russo müller schröder
  groß,von weiß günther sjöberg åkesson jørgensen hösli béamont crèvecoeur lefèvre señora,de la łukasik żywiałowska çelik`
  .split(/\s+/);

/** Parts for the long tail of rare names: every head with every tail, with and without a middle. */
export const nameHeads = `ach alk amer ander arts baan beek berk blaauw blok boon braak brug buiten dal dijk drie eiken els engel
  geer goud graven groen haver heems hey hol honing hoog ijssel kamp kate klaver kleij klink klooster kolen koop kort kruis
  laan lage lands leer lind lobb maas meer molen moor nagel nieuw noord oost op over paard pelg poort quak rijn ring roelof
  roos rot ruig schaap schild schoon slot sneeuw staal steen sterk stok storm strijk tak terp tol uiter vaart veld vinken
  vlas voor vries waal wagen water weer west wiel wild winter wolf zand zilver zomer zuid zwart`.split(/\s+/);
export const nameMiddles = ['', 'en', 'er', 'els', 'in', 'kamps', 'sche'];
export const nameTails = `aar bakker beek berg boom broek brug burg daal dam dijk eind gaard hof horst huis huizen kamp kerk laar
  land man meer meester meijer mond oord poel raad ree roode schaap scheur schoten schot sluis smit sma stad steeg stein stra
  terp veen veld vliet voort waard water weide wijk winkel wold zaal zicht zijl ma inga`.split(/\s+/);

/** Places of each authority with the first digits of their postcodes, and how many of a hundred inhabitants of the region live there. */
export const places = [
  ['dordrecht', 'Dordrecht', 3311, 14, 45],
  ['zwijndrecht', 'Zwijndrecht', 3331, 5, 17],
  ['papendrecht', 'Papendrecht', 3351, 7, 12],
  ['hendrik-ido-ambacht', 'Hendrik-Ido-Ambacht', 3341, 4, 11],
  ['sliedrecht', 'Sliedrecht', 3361, 4, 9],
  ['alblasserdam', 'Alblasserdam', 2951, 3, 6],
] as const;

export const streetHeads = `kerk dorps school molen haven singel burgemeester prinses willem wilhelmina juliana beatrix emma
  oranje nassau linden eiken beuken kastanje esdoorn wilgen populieren merel lijster spreeuwen zwaluw kievit reiger
  vondel bilderdijk rembrandt vermeer hals steen mauve spui noordendijk zuiden oosten westen maas merwede rijn waal lek
  noord dordtse rotterdamse sliedrechtse papendrechtse industrie ambacht nijverheids handels wetering polder weide`.split(/\s+/);
export const streetTails = ['straat', 'laan', 'weg', 'plein', 'singel', 'dijk', 'kade', 'hof', 'plantsoen', 'dreef', 'park', 'pad'];
