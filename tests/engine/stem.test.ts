import { expect, test } from "vitest";
import { stem } from "../../src/engine/stem.ts";

/** Families that endings alone do not show: a comma between two. */
const FAMILIES = (
  "say said says, tell told tells, meet met meets meeting meetings, go went goes going gone, hold held holds " +
  "holding, lead led leads leading leader leaders leadership, make made makes making, take took takes taken taking, " +
  "give gave gives given giving, seek sought seeks seeking, begin began begun begins, win won wins winning winner " +
  "winners, lose lost loses losing loss losses, die died dead death deaths dies dying, kill killed killing kills " +
  "killings, man men, woman women, child children, person people, grow grew grown grows growing growth, choose " +
  "chose chosen choosing choice choices, sell sold sells selling sales sale seller, buy bought buys buying buyer, " +
  "fall fell fallen falls falling, speak spoke spoken speaks speaking speech speeches, write wrote written writes " +
  "writing, fight fought fights fighting fighter fighters, fly flew flown flies flying flight flights, pay paid " +
  "pays paying payment payments, shoot shot shoots shooting shootings shooter, strike struck strikes striking, vote " +
  "voted votes voting voter voters, use used uses using user users, build built builds building buildings, bring " +
  "brought brings bringing, send sent sends sending, spend spent spends spending, keep kept keeps keeping, leave " +
  "left leaves leaving, find found finds finding findings, think thought thinks thinking, hurt hurts hurting, cut " +
  "cuts cutting, hit hits hitting, run ran runs running, get got gets getting, put puts putting, see saw seen sees " +
  "seeing, know knew known knows knowing, become became becomes becoming, break broke broken breaks breaking, drive " +
  "drove driven drives driving driver drivers, steal stole stolen theft, teach taught teacher teachers, catch " +
  "caught, feel felt feels feeling, hear heard hears hearing, stand stood stands standing, understand understood " +
  "understanding, draw drew drawn draws drawing, throw threw thrown throws, withdraw withdrew withdrawn withdrawal, " +
  "arm arms armed arming rearmed rearming armament, deny denied denies denial denials, ban bans banned banning, " +
  "plan plans planned planning planner, sign signs signed signing, jail jails jailed, fire fires fired firing, base " +
  "bases based basing, name names named naming, cause causes caused causing, close closes closed closing closure, " +
  "force forces forced forcing, serve serves served serving, change changes changed changing, charge charges " +
  "charged charging, urge urges urged urging, move moves moved moving movement movements, save saves saved saving, " +
  "face faces faced facing, hope hopes hoped hoping, rule rules ruled ruling rulings, accuse accused accuses " +
  "accusing accusation accusations, crisis crises, strong stronger strength strengthen strengthened strengthening, " +
  "long longer length, high higher height, deep deeper depth deepen deepening, wide wider widen width, poor " +
  "poverty, free freedom freed, destroy destroyed destroying destruction, explode exploded exploding explosion " +
  "explosions explosive, succeed succeeded success successful, receive received reception, believe believed belief, " +
  "prove proved proven proof, lie lied lies lying, life lives live lived living, try tried tries trying, high " +
  "highest, large larger largest, big bigger biggest, great greater greatest, near nearly nearby, old older oldest, " +
  "young younger youngest youth, invade invaded invading invasion invasions invader, resign resigned resigning " +
  "resignation, respond responded response responses, defend defense defensive defended defending defender"
).split(", ");

/** What a family's words have in common is told by their endings. */
const ENDINGS = [
  "oppose opposes opposed opposition",
  "expand expands expanded expanding expansion",
  "declare declares declared declaring declaration",
  "investigate investigated investigating investigation investigator",
  "announce announced announcement announcements",
  "threat threats threaten threatened threatening",
  "russia russias russian russians",
  "weapon weapons weaponry",
  "stop stops stopped stopping",
  "policy policies",
  "support supports supported supporting",
  "west western",
  "decide decided decision decisions",
  "oppose opposition",
  "expand expansion",
  "russia russian",
  "council councils",
  "council council's",
  "city cities",
  "broke broken",
  "throw threw",
  "free freedom",
  "party parties",
  "stopped stopping",
  "withdraw withdrawal",
];

test.each([...FAMILIES, ...ENDINGS])("%s: one family", (family) => {
  expect(new Set(family.split(" ").map(stem)).size).toBe(1);
});

test("words that endings would throw together keep to themselves, with their plurals", () => {
  const alone = (
    "party state statement station police court course governor general universe organ commission committee " +
    "community common minister president secretary patient moment document apartment human office officer " +
    "private prime prison politics execution author economy port export transport post position possible " +
    "server interest international stage standard series senior ration nature matter manager mayor major minor " +
    "mine hospital hostage action actor accident account train trade tradition rent rate late paper season " +
    "person power tower cover river offer summit alley company campaign camp champion change cancer canal " +
    "captain care cell center central century certain planet content contest contract control convention " +
    "consumer council counter conserve concern concert sea season second section sector sentence separate " +
    "settle several severe shelter massage master match "
  )
    .trim()
    .split(" ");
  expect(alone.map((word) => stem(word))).toEqual(alone);
  const plural = alone.filter((word) => !/[sy]$/u.test(word));
  expect(plural.map((word) => stem(`${word}s`))).toEqual(plural);
});

test.each([
  "party part",
  "police policy",
  "state statement station",
  "court course",
  "government governor",
  "country county count",
  "general generation",
  "plane plan",
  "university universe",
  "port important",
  "bring bred",
  "king kin",
])("%s: words that look alike, of families of their own", (words) => {
  const list = words.split(" ");
  expect(new Set(list.map(stem)).size).toBe(list.length);
});

test.each("1990s|covid19s|mp3s|2026|10.5|u.s|мостами|забастовка|罢工|橋|bus|ring|wing|".split("|"))(
  "figures, short words and words in other scripts come back as they are: %s",
  (word) => {
    expect(stem(word)).toBe(word);
  },
);

test("what was asked before changes no answer, however much it was", () => {
  const before = stem("expansion");
  for (let i = 0; i < 60_000; i++) stem(`x${i}`);
  expect(stem("expansion")).toBe(before);
});
