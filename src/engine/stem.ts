/** Endings of words that are made from other words, longest first. English, and harmless elsewhere. */
const ENDINGS =
  "izations ization ations ation itions ition ements ement ments ment nesses ness ities ity ously ous ively ives ive ingly ings ing edly ed " +
  "ians ian ans ese ists ist isms ism izes izers izer ized izing ize ables able ally als al ers er ors or ies ions ion ances ance ences ence ants ant ents ent ly es s e a y";
const SUFFIXES = ENDINGS.split(" ");
const SHORTEST_STEM = 4;

/** Pairs of letters at a stem's end that alternate between a verb and its noun: expand, expansion. */
const ALTERNATING = /(?:d|s|t|de|se|te)$/u;

/** Words whose stem no rule finds. */
const IRREGULAR = new Map(
  (
    "said say,says say,told tell,tells tell,met meet,meets meet,meeting meet,went go,goes go,held hold,holds hold,led lead,leads lead,made make,makes make," +
    "took take,takes take,gave give,gives give,sought seek,seeks seek,began begin,won win,wins win,lost lose,loss lose,losses lose,died death,dead death,dies death," +
    "killed kill,killing kill,kills kill,men man,women woman,children child,people person,grew grow,growth grow,chose choose,choice choose,sold sell,sales sell,sale sell," +
    "bought buy,fell fall,falls fall,rose rise,rises rise,spoke speak,speech speak,wrote write,fought fight,flew fly,flight fly,flights fly,paid pay,payment pay,shot shoot,struck strike"
  )
    .split(",")
    .map((pair): [string, string] => {
      const [from = "", to = ""] = pair.split(" ");
      return [from, to];
    }),
);

/**
 * What words of one family share: oppose and opposition, expand and expansion, Russia and Russian.
 * `norm` is a token's norm; figures and words in other scripts come back as they are, but for length.
 */
export function stem(norm: string): string {
  const known = IRREGULAR.get(norm);
  if (known !== undefined) return known;
  if (!/^[a-z]{4,}$/u.test(norm)) return norm;
  const suffix = SUFFIXES.find(
    (end) => norm.endsWith(end) && norm.length - end.length >= SHORTEST_STEM,
  );
  const base = suffix === undefined ? norm : norm.slice(0, norm.length - suffix.length);
  return base.length > SHORTEST_STEM ? base.replace(ALTERNATING, "") : base;
}
