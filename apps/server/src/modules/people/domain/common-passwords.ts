/** Words that people here reach for first; also refused with digits or signs around them. All in small letters. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `wachtwoord wachtwoorden password passwort welkom welkomwelkom welcome geheim geheimpje geheimwoord gemeente mijngemeente
  gemeentehuis stadhuis raadhuis drechtsteden alblasserdam dordrecht hendrikidoambacht hendrik-ido-ambacht papendrecht
  sliedrecht zwijndrecht klantcontact klantcontactcentrum contactcentrum klantenservice servicedesk helpdesk burgerzaken
  medewerker ambtenaar beheerder administrator administratie gebruiker gebruikersnaam inloggen aanmelden ingang
  ingangingang toegang nederland holland oranje amsterdam rotterdam feyenoord letmein letmeinplease iloveyou sunshine
  princess football voetbal baseball superman batman dragon monkey shadow master trustno qwerty qwertyuiop azerty
  lente zomer herfst winter voorjaar najaar januari februari maart april mei juni juli augustus september oktober november
  december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kerstmis sinterklaas vakantie changeme
  veranderdit verandermij tijdelijk standaard default hallohallo hallo goedemorgen correcthorsebatterystaple`.split(/\s+/),
);
