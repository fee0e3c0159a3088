/**
 * Endings of words that are made from other words; the longest that fits is taken. English, and harmless
 * elsewhere: other Latin words lose an ending, other scripts are left alone.
 */
const ENDINGS =
  "ization ational ation ative ator ated ating ate ition ement ment ness ity iously ously ious ous ively ive ivist ingly ing edly ed ened ening en " +
  "ian an ese ist ism izer ized izing ize able ible ically ical ally al er or ion ance ence ant ent ency ancy ly ern oral ry ia e a y";
/** By their last letter, which tells most words from most endings; the longest first. */
const SUFFIXES = new Map<string, string[]>();
for (const ending of ENDINGS.split(" ").toSorted((a, b) => b.length - a.length)) {
  const last = ending.slice(-1);
  SUFFIXES.set(last, [...(SUFFIXES.get(last) ?? []), ending]);
}
const SHORTEST_STEM = 4;

/** Letters at a stem's end that alternate between a verb and its noun: expand, expansion. */
const ALTERNATING = "dst";

/** A consonant that an ending doubles: stopped, planning. */
const DOUBLED = "bdgmnprt";

/** Before an "s" that ends no plural, no possessive without its mark, and no third person. */
const SINGULAR = "sui";

/** Words whose stem no rule finds, each after the stem it belongs to. */
const IRREGULAR = group(
  "say said says|tell told tells|meet met meets meeting meetings|go went goes going gone|hold held holds holding|lead led leads leading leader leaders leadership|" +
    "make made makes making|take took takes taken taking|give gave gives given giving|seek sought seeks seeking|begin began begun begins|win won wins winning winner winners|" +
    "lose lost loses losing loss losses|die died dead death deaths dies dying|kill killed killing kills killings|man men|woman women|child children|person people|" +
    "grow grew grown grows growing growth|choose chose chosen choosing choice choices|sell sold sells selling sales sale seller|buy bought buys buying buyer|" +
    "fall fell fallen falls falling|rise rose risen rises rising|speak spoke spoken speaks speaking speech speeches|write wrote written writes writing|" +
    "fight fought fights fighting fighter fighters|fly flew flown flies flying flight flights|pay paid pays paying payment payments|shoot shot shoots shooting shootings shooter|" +
    "strike struck strikes striking|vote voted votes voting voter voters|use used uses using user users|build built builds building buildings|bring brought brings bringing|" +
    "send sent sends sending|spend spent spends spending|keep kept keeps keeping|leave left leaves leaving|find found finds finding findings|think thought thinks thinking|" +
    "hurt hurts hurting|cut cuts cutting|hit hits hitting|run ran runs running|get got gets getting|put puts putting|see saw seen sees seeing|know knew known knows knowing|" +
    "become became becomes becoming|break broke broken breaks breaking|drive drove driven drives driving driver drivers|steal stole stolen theft|teach taught teacher teachers|" +
    "catch caught|feel felt feels feeling|hear heard hears hearing|stand stood stands standing|understand understood understanding|draw drew drawn draws drawing|" +
    "throw threw thrown throws|withdraw withdrew withdrawn withdrawal|arm arms armed arming rearmed rearming armament|deny denied denies denial denials|ban bans banned banning|" +
    "plan plans planned planning planner|sign signs signed signing|jail jails jailed|fire fires fired firing|base bases based basing|name names named naming|raise raises raised raising|" +
    "cause causes caused causing|close closes closed closing closure|force forces forced forcing|serve serves served serving|change changes changed changing|charge charges charged charging|" +
    "urge urges urged urging|move moves moved moving movement movements|save saves saved saving|face faces faced facing|hope hopes hoped hoping|rule rules ruled ruling rulings|" +
    "accuse accused accuses accusing accusation accusations|crisis crises|strong stronger strength strengthen strengthened strengthening|long longer length|high higher height|" +
    "deep deeper depth deepen deepening|wide wider widen width|poor poverty|free freedom freed|destroy destroyed destroying destruction|explode exploded exploding explosion explosions explosive|" +
    "succeed succeeded success successful|receive received reception|believe believed belief|prove proved proven proof|lie lied lies lying|life lives live lived living|try tried tries trying|" +
    "high highest|large larger largest|big bigger biggest|great greater greatest|near nearly nearby|old older oldest|young younger youngest youth|" +
    "invade invaded invading invasion invasions invader|resign resigned resigning resignation|respond responded response responses|defend defense defensive defended defending defender",
);

/**
 * Words that the endings would throw together with others: party and part, police and policy, state,
 * statement and station. Each keeps to itself, with its plural.
 */
const ALONE = new Set(
  (
    "party part state statement station status policy police court course governor government county count country former form formal format formation plane " +
    "million mission session passion fashion version region religion portion union onion number member center water letter matter winter summer order border " +
    "general generation universe university organ organic committee commission commit comment commander commerce community communication communist common capital capitol event evening even " +
    "minister ministry president secretary party parent patient present moment element cement document department apartment parliament tournament garden children citizen " +
    "human humane office officer official private primate prime price prince prison police polite politics political politician military militant militia million " +
    "executive execution authority author economy economic port import important export report support sport transport post postal position positive possible " +
    "server service servant intent interest internal international internet interior intern station stage stand standard standing star start serial series serious senior senator senate " +
    "ration rational relation relative native nature natural material matter manager manner mayor major majority minor minority mine miner hospital hospitality hostage hotel " +
    "action active actor active activist actual accident accent account access acid train training trainer trade trader tradition rent rental rate rating later late latest " +
    "paper popular population populist season reason person personal personnel poster power tower over cover river silver super offer differ suffer summit ally alley alliance " +
    "company companion campaign campus camp champion chamber channel chance change champagne cancer candidate canal captain captive car care career carer cell cellar central century certain " +
    "planet plant planet content contest contract contrary control convent convention conversion convict consumer consult council counsel counter conserve conservative concern concert concession " +
    "sea seal season seat second secret section sector sentence separate sergeant settle several sever severe sexual shell shelter message massage mass massive master match mate"
  ).split(" "),
);

/** Stems known so far. A cache only: it changes cost, never an answer. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/**
 * What words of one family share: oppose and opposition, expand and expansion, Russia and Russian.
 * `norm` is a token's norm; figures, short words and words in other scripts come back as they are. After
 * Lovins (1968): endings from a list, longest first, then the stem's last letter is evened out.
 */
export function stem(norm: string): string {
  const known = stems.get(norm);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const found = find(norm);
  stems.set(norm, found);
  return found;
}

function find(norm: string): string {
  if (norm.endsWith("'s")) return stem(norm.slice(0, -2));
  const irregular = IRREGULAR.get(norm);
  if (irregular !== undefined) return irregular;
  if (!/^[a-z]{4,}$/u.test(norm) || ALONE.has(norm)) return norm;
  const single = singleOf(norm);
  if (ALONE.has(single)) return single;
  const base = single.slice(0, single.length - suffixOf(single).length);
  if (base.length <= SHORTEST_STEM || ALONE.has(base)) return base;
  const last = base.slice(-1);
  const isDoubled = DOUBLED.includes(last) && base.at(-2) === last;
  return isDoubled || ALTERNATING.includes(last) ? base.slice(0, -1) : base;
}

function singleOf(norm: string): string {
  if (!norm.endsWith("s")) return norm;
  if (norm.endsWith("ies")) return `${norm.slice(0, -3)}y`;
  return SINGULAR.includes(norm.at(-2) ?? "") ? norm : norm.slice(0, -1);
}

function suffixOf(word: string): string {
  for (const suffix of SUFFIXES.get(word.slice(-1)) ?? [])
    if (word.length - suffix.length >= SHORTEST_STEM && word.endsWith(suffix)) return suffix;
  return "";
}

function group(families: string): ReadonlyMap<string, string> {
  return new Map(
    families.split("|").flatMap((family) => {
      const [first = "", ...others] = family.split(" ");
      return [first, ...others].map((word): [string, string] => [word, first]);
    }),
  );
}
