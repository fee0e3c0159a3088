import { stem } from "../stem.ts";

/**
 * Words that news uses for one another, written by hand for Variorum, from the common
 * vocabulary of news: no event, person or outlet is named. A word stands in one family only; families are parted by bars and line ends. Families
 * are looser than stems, so they count for less (see `KIN_SHARE`), and a missing one costs a link, never
 * makes one.
 */
const FAMILIES = `
kill die death dead slay fatal casualty perish massacre|injure wound hurt maim
attack assault strike raid bomb bombard shell offensive onslaught|airstrike airstrikes
explode blast explosion detonate|shoot gunfire gunman gunmen shooter
fight battle combat clash fighting skirmish|militant rebel insurgent extremist jihadist guerrilla
weapon arm arms weaponry armament rearm munition|soldier troop troops serviceman infantry|army military
invade invasion incursion|missile rocket|ceasefire truce armistice|withdraw pullout retreat withdrawal
recapture retake liberate regain|seize capture confiscate|arrest detain custody apprehend detention
charge indict accuse allege accusation|jail prison imprison incarcerate sentence|convict conviction guilty
acquit exonerate|trial prosecute prosecution|judge justice magistrate|court tribunal
lawsuit sue litigation complaint|lawyer attorney counsel|police officer cop
probe investigate inquiry investigation|suspect perpetrator assailant|crime offence offense criminal
murder homicide|theft steal rob robbery burglary|kidnap abduct hostage
protest demonstrate demonstration rally demonstrator|riot unrest upheaval turmoil
oppose opposition against reject rebuff objection|support back backing endorse favor
help aid assist assistance|criticize condemn denounce slam criticism decry|praise laud hail commend
warn warning caution alert|urge appeal exhort implore|demand insist|ask request|offer propose proposal
promise pledge vow commit commitment|refuse decline|deny denial|admit acknowledge concede confess
announce declare proclaim unveil|statement communique declaration|confirm verify|reveal disclose
claim assert contend|explain clarify|agree agreement accord deal pact treaty|meet meeting summit
talk discuss discussion negotiate negotiation dialogue|visit trip tour|ally alliance coalition bloc
partner partnership|cooperate collaborate cooperation collaboration|relation relationship tie
friend friendship|enemy foe adversary|rival competitor|leader chief head|president presidential
minister premier|government administration cabinet|official authority
lawmaker legislator congressman congresswoman senator parliamentarian|parliament legislature congress
bill legislation law|vote ballot poll election elect|candidate nominee contender|party faction
resign quit resignation|fire dismiss sack oust|appoint name nominate|replace succeed successor|reform overhaul
ban prohibit outlaw forbid|allow permit|approve authorize ratify|sanction embargo|restrict curb restriction
block prevent thwart halt|stop end cease|begin start commence launch|continue proceed|delay postpone
cancel scrap abandon|resume restart|increase rise grow surge soar climb|decrease fall drop plunge slump
expand enlarge expansion enlargement widen|extend prolong|reduce cut slash|worsen deteriorate
strengthen bolster reinforce boost|weaken undermine|threat threaten danger|risk peril|crisis emergency
conflict war warfare|dispute disagreement row feud|tension friction|concern worry fear anxiety
anger fury outrage|protect defend defense protection|safe safety secure security|border frontier|island isle
independent independence sovereign sovereignty|country nation state|world global international worldwide
foreign overseas|region area|city town village|north northern|south southern|east eastern|west western
deploy deployment station|send dispatch|move shift|arrive arrival|leave depart departure
flee escape|refugee migrant asylum|evacuate evacuation|rescue save|survive survivor|search hunt|find discover
lose loss|win victory triumph|defeat beat|supply provide deliver|buy purchase acquire|trade commerce
tariff duty|money fund funding finance|cost price|tax levy|economy economic|company firm corporation business
boss executive|job employment|worker employee staff|factory plant|build construct
oil petroleum crude hydrocarbon|energy power|nuclear atomic|climate warming|flood flooding deluge
blaze wildfire|storm hurricane typhoon cyclone|earthquake quake tremor|crash collision collide
plane aircraft jet airliner|ship vessel boat|train rail|car vehicle automobile|disease illness sickness
virus coronavirus covid|hospital clinic|doctor physician medic|vaccine vaccinate vaccination jab inoculate
child kid|student pupil|woman female|man male|family relative|citizen resident inhabitant|people population
house home|street road|internet online web|journalist reporter correspondent|picture photo photograph image
highlight stress emphasize underline underscore|plan intend intention|aim goal objective purpose
decide decision|choose choice|try attempt effort|achieve accomplish|fail failure|change alter|reverse reversal
key crucial vital important significant|big large huge massive|small tiny little|fast quick rapid swift
interfere interference meddle|democracy democratic|freedom liberty
abuse mistreat mistreatment|game olympic|champion title|team squad side|coach manager|study research
scientist researcher expert
`;
/** Words that cannot both be true of one thing, in pairs of families. */
const OPPOSED = `
support oppose|accept reject|approve reject|allow ban|rise fall|increase decrease|expand shrink|win lose|confirm deny|admit deny
begin end|open close|convict acquit|guilty innocent|arrest release|strengthen weaken|improve worsen|raise cut|hire fire|arrive leave
enter leave|send withdraw|deploy withdraw|join quit|safe dangerous|agree refuse|praise criticize|legal illegal|legalize ban|friend enemy
uphold overturn|impose lift|survive die|success failure|buy sell|remain leave|resume suspend|gain lose
true false|public secret|import export|attack defend
`;

/** Family of a stem; a stem outside all families is a family of its own. */
const families = new Map<string, string>();
for (const line of FAMILIES.trim().split(/[|\n]/u)) {
  const stems = line.split(" ").map(stem);
  const [first = ""] = stems;
  for (const each of stems)
    if (!families.has(each)) families.set(each, families.get(first) ?? first);
}

const opposites = new Map<string, Set<string>>();
for (const pair of OPPOSED.trim().split(/[|\n]/u)) {
  const [one = "", two = ""] = pair.split(" ").map((word) => kinOf(stem(word)));
  opposites.set(one, (opposites.get(one) ?? new Set()).add(two));
  opposites.set(two, (opposites.get(two) ?? new Set()).add(one));
}

/** The family that a stem belongs to: stems of one family are often said of the same thing. */
export function kinOf(key: string): string {
  return families.get(key) ?? key;
}

/** What a family is the contrary of: rise of fall, support of oppose. */
export function oppositesOf(kin: string): ReadonlySet<string> | undefined {
  return opposites.get(kin);
}
