import type { Prompt, Words } from './flow.ts';

/** What callers hear in a flow that was made from the template. `{region}` and `{list}` are filled in when it is made. */
export const templateTexts = {
  welcomeRegion: {
    nl: 'Welkom bij de gemeenten van de regio {region}. Is er direct gevaar? Hang op en bel 112. For English, press 9.',
    en: 'Welcome to the municipalities of the {region} region. Is anyone in danger? Hang up and call 112.',
  },
  welcomeTogether: {
    nl: 'Welkom bij de samenwerkende gemeenten. Is er direct gevaar? Hang op en bel 112. For English, press 9.',
    en: 'Welcome to the cooperating municipalities. Is anyone in danger? Hang up and call 112.',
  },
  welcomeAuthority: {
    nl: 'Welkom bij de gemeente {authority}. Is er direct gevaar? Hang op en bel 112. For English, press 9.',
    en: 'Welcome to the municipality of {authority}. Is anyone in danger? Hang up and call 112.',
  },
  which: { nl: 'Welke gemeente wilt u spreken?', en: 'Which municipality do you want to speak to?' },
  whichAgain: {
    nl: 'Dat heb ik niet verstaan. Noem alleen de naam van de gemeente.',
    en: 'I did not catch that. Please say only the name of the municipality.',
  },
  confirm: { nl: '{authority}, klopt dat?', en: '{authority}, is that right?' },
  keys: { nl: 'Kies uw gemeente met de toetsen. {list}', en: 'Choose your municipality with the keys. {list}' },
  elsewhere: {
    nl: '{authority} hoort bij de gemeente {municipality}. Wij verbinden u door.',
    en: '{authority} belongs to the municipality of {municipality}. We are connecting you.',
  },
  elsewhereFailed: {
    nl: 'De gemeente {municipality} neemt nu niet op. Probeer het later nog eens. Tot ziens.',
    en: 'The municipality of {municipality} does not answer now. Please try again later. Goodbye.',
  },
  menu: {
    nl: 'Waarover belt u? Voor paspoort, rijbewijs of verhuizen, toets 1. Voor afval, straat of groen, toets 2. Voor zorg of inkomen, toets 3. Voor de openingstijden, toets 4. Voor iets anders, blijf aan de lijn.',
    en: 'What are you calling about? For passports, driving licences or moving house, press 1. For waste, streets or parks, press 2. For care or income, press 3. For opening hours, press 4. For anything else, please hold.',
  },
  menuWithTaxes: {
    nl: 'Waarover belt u? Voor paspoort, rijbewijs of verhuizen, toets 1. Voor afval, straat of groen, toets 2. Voor zorg of inkomen, toets 3. Voor de openingstijden, toets 4. Voor belastingen, toets 5. Voor iets anders, blijf aan de lijn.',
    en: 'What are you calling about? For passports, driving licences or moving house, press 1. For waste, streets or parks, press 2. For care or income, press 3. For opening hours, press 4. For taxes, press 5. For anything else, please hold.',
  },
  hoursAnswer: {
    nl: 'Wij zijn op werkdagen telefonisch bereikbaar van half negen tot vijf uur. Voor de balie maakt u een afspraak via de website.',
    en: 'You can reach us by phone on working days from half past eight to five. Make an appointment for the desk on our website.',
  },
  afterAnswer: { nl: 'Toets 1 om dit nog eens te horen. Toets 2 voor een medewerker.', en: 'Press 1 to hear this again. Press 2 for a colleague.' },
  offer: {
    nl: 'Het is druk. Wilt u dat wij u terugbellen? U houdt uw plaats in de wachtrij. Toets dan 1. Blijft u liever wachten? Dan hoeft u niets te doen.',
    en: 'It is busy. Shall we call you back? You keep your place in the queue. Press 1. If you would rather hold, you need not do anything.',
  },
  announce: {
    nl: 'U bent nummer {position} in de wachtrij. Het duurt nog {wait}.',
    en: 'You are number {position} in the queue. It will take {wait}.',
  },
  askNumber: {
    nl: 'Op welk nummer kunnen wij u bellen? Toets het nummer in en sluit af met een hekje.',
    en: 'On which number can we call you? Enter the number and end with the hash key.',
  },
  readBack: {
    nl: 'Dit hebben wij gehoord: {number}. Klopt dat? Toets 1. Wilt u het nog eens intoetsen? Toets 2.',
    en: 'This is what we heard: {number}. If that is right, press 1. To enter it again, press 2.',
  },
  accepted: { nl: 'Wij bellen u terug zodra u aan de beurt bent. Tot straks.', en: 'We will call you back when it is your turn. Speak to you soon.' },
  closed: {
    nl: 'De gemeente {authority} is nu telefonisch gesloten. Wij zijn weer bereikbaar {opens}.',
    en: 'The municipality of {authority} is closed by phone now. You can reach us again {opens}.',
  },
  closedMenu: {
    nl: 'Kan het niet wachten, zoals een gevaarlijke situatie op straat? Toets 1. Wilt u dat wij u terugbellen als wij open zijn? Toets 2.',
    en: 'If it cannot wait, such as a dangerous situation in the street, press 1. If you want us to call you back when we are open, press 2.',
  },
  nightOffer: {
    nl: 'Wij kunnen u terugbellen. Toets 1 als u dat wilt.',
    en: 'We can call you back. Press 1 if you want that.',
  },
  nightAccepted: { nl: 'Wij bellen u terug op de eerstvolgende werkdag. Tot ziens.', en: 'We will call you back on the next working day. Goodbye.' },
  nightService: { nl: 'Wij verbinden u door met de wachtdienst.', en: 'We are connecting you with the service on duty.' },
  calamityService: { nl: 'Wij verbinden u met de calamiteitendienst.', en: 'We are connecting you with the calamity service.' },
  notAnswered: {
    nl: 'Er wordt nu niet opgenomen. Probeer het over een paar minuten nog eens. Is er direct gevaar? Bel 112.',
    en: 'There is no answer now. Please try again in a few minutes. If anyone is in danger, call 112.',
  },
  goodbye: { nl: 'Dank voor uw telefoontje. Tot ziens.', en: 'Thank you for calling. Goodbye.' },
  code: { nl: 'Toets uw code en sluit af met een hekje.', en: 'Enter your code and end with the hash key.' },
  codeRefused: { nl: 'Die code klopt niet.', en: 'That code is not right.' },
  switchChoice: { nl: 'Toets 1 om de calamiteitenmelding aan te zetten. Toets 2 om hem uit te zetten.', en: 'Press 1 to switch the calamity message on. Press 2 to switch it off.' },
  switchedOn: { nl: 'De calamiteitenmelding staat aan.', en: 'The calamity message is on.' },
  switchedOff: { nl: 'De calamiteitenmelding staat uit.', en: 'The calamity message is off.' },
} as const satisfies Record<string, Prompt>;

/** Put before the queue when conversations may be recorded. */
export const recordingText: Prompt = {
  nl: 'Wij kunnen dit gesprek opnemen om van te leren. Wilt u dat niet? Zeg het tegen onze medewerker.',
  en: 'We may record this call to learn from it. If you do not want that, please tell our colleague.',
};

/** Of the ways to say 112 only "honderdtwaalf": for "een een twee" the recogniser takes names of municipalities (ADR 0100). */
export const emergencyWordsOfTemplate: Words = { nl: ['noodgeval', 'calamiteit', 'spoed', 'brandweer', 'ambulance', 'honderdtwaalf'], en: ['emergency', 'urgent', 'fire brigade', 'ambulance'] };

/** What those who draw see at the nodes of the template, by key. */
export const templateTitles: Readonly<Record<string, string>> = {
  welcome: 'Welkom',
  'calamity-region': 'Melding van de regio',
  which: 'Welke gemeente',
  'calamity-authority': 'Melding van de gemeente',
  hours: 'Open of gesloten',
  menu: 'Waarover belt u',
  'opening-hours': 'Openingstijden',
  queue: 'Wachtrij',
  offer: 'Terugbellen aanbieden',
  overflow: 'Overloop',
  'queue-patient': 'Wachtrij na overloop',
  closed: 'Gesloten',
  'closed-menu': 'Spoed of terugbellen',
  'night-service': 'Wachtdienst',
  'night-offer': 'Terugbellen morgen',
  'calamity-service': 'Calamiteitendienst',
  'not-answered': 'Geen gehoor',
  goodbye: 'Afscheid',
};
