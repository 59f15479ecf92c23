const STOP_WORDS = `
aan al alle als ben bij dan dat de der des deze die dit doe doen door dus een eens en er ergens even ge geen had hadden
heb hebben hebt heeft hem hen het hier hij hoe hoelang hoeveel hun iemand iets ik in inmiddels is ja je jij jou jouw jullie
kan kon konden kun kunnen kunt maar mag me meer men met mij mijn mijne mocht moest moet moeten mogen na naar nadat nee
niet nog nou nu of om omdat onder ons onze ook op over per s t te ten ter terwijl toch toen tot u uit uw van vanaf vanuit
vaak veel via voor voordat waar waarom wanneer waren was wat we weer wel welk welke wie wij wil willen wilt worden wordt
word zal ze zelf zeker zich zij zijn zit zitten zo zodat zonder zou zouden zullen zult
graag hallo hoi goedemorgen goedemiddag dag alstublieft alsjeblieft bedankt dank
the a an and are at be by can could do does did for from get has have how i if it its my of on or our should that
their them there they this to us want was we what when where which who why will with would you your
`;

const LIGHT_WORDS = `
aanvraag ben bent betaal beteken binnenkort dag doorgeef ga geef geld gemeente gemeentelijk groot heel hoor indien ieder informatie klein
inwoner kost kom krijg laat lang maak mens moeilijk mogelijk nieuw nodig open oud regel snel soort sta steeds stuk vind vraag
weet werkt woon zoek zet zie
apply cost need new make`;

const stopWords = new Set(STOP_WORDS.trim().split(/\s+/));
const lightWords = new Set(LIGHT_WORDS.trim().split(/\s+/));

/** Words that say nothing about the subject of a question, in Dutch and English. They are not in the index. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word) || (word.length === 1 && /[a-z]/.test(word));
}

/**
 * Words that citizens use in every question (*aanvragen*, *kosten*, *nieuw*). They count, but less than the subject:
 * who asks what a passport costs must find the passport before the costs.
 *
 * @param stem the word's stem, so that other forms of a light word are light too
 */
export function isLightWord(word: string, stem = word): boolean {
  return lightWords.has(word) || lightWords.has(stem);
}
