// Makes src/engine/style/english-spelling.ts from SCOWL, the kept word lists behind most spelling
// checkers (Debian package `scowl`). A British word joins the table when one known change of
// letters turns it into a word that only the American lists have. What is stored is the shortest
// beginning that no other word shares, so that one entry serves every inflection of a word.
//   node tests/generators/spelling.mjs [/usr/share/dict/scowl]
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? "/usr/share/dict/scowl";
/** SCOWL size 60 is the dictionary that spelling checkers ship; above it stand words that news hardly uses. */
const LARGEST = 60;
const CHANGES = [
  ["our", "or"],
  ["is", "iz"],
  ["ys", "yz"],
  ["tre", "ter"],
  ["bre", "ber"],
  ["ll", "l"],
  ["l", "ll"],
  ["ence", "ense"],
  ["ogue", "og"],
  ["ae", "e"],
  ["oe", "e"],
  ["oeu", "eu"],
  ["que", "ck"],
  ["mme", "m"],
  ["ement", "ment"],
  ["ey", "ay"],
  ["eable", "able"],
  ["pp", "p"],
  ["tt", "t"],
  ["gg", "g"],
  ["ss", "s"],
  ["xion", "ction"],
  ["y", "i"],
  ["ph", "f"],
  ["plough", "plow"],
  ["sceptic", "skeptic"],
  ["c", "k"],
  ["draught", "draft"],
  ["ure", "ur"],
  ["c", "s"],
  ["ium", "um"],
  ["yr", "ir"],
  ["ould", "old"],
  ["oult", "olt"],
  ["re", "er"],
  ["ou", "o"],
  ["ei", "ai"],
  ["que", "k"],
  ["kerb", "curb"],
  ["aero", "air"],
  ["tyre", "tire"],
  ["i", "y"],
  ["ge", "g"],
  ["le", "l"],
  ["u", ""],
  ["e", ""],
];

const read = (kind) =>
  readdirSync(folder)
    .filter(
      (name) =>
        new RegExp(`^${kind}-words\\.\\d+$`).test(name) && Number(name.split(".").pop()) <= LARGEST,
    )
    .flatMap((name) => readFileSync(join(folder, name), "latin1").split("\n"))
    .filter((word) => /^[a-z]{4,}$/.test(word));
const english = new Set(read("english"));
const american = new Set(read("american"));
const british = [
  ...new Set([...read("british"), ...read("british_z"), ...read("british_variant_1")]),
].filter((w) => !english.has(w) && !american.has(w));

/** Changes whose American outcome British writers use too, in another sense (a gas meter), so that the lists alone cannot show them. */
const SHARED_OUTCOME = [
  ["metre", "meter"],
  ["programme", "program"],
  ["cheque", "check"],
  ["practis", "practic"],
  ["licence", "license"],
  ["licenc", "licens"],
  ["storey", "story"],
  ["tyre", "tire"],
  ["draught", "draft"],
  ["kerb", "curb"],
  ["enquir", "inquir"],
  ["artefact", "artifact"],
  ["manoeuvre", "maneuver"],
  ["manoeuvr", "maneuver"],
  ["learnt", "learned"],
  ["spelt", "spelled"],
  ["spilt", "spilled"],
  ["spoilt", "spoiled"],
  ["dreamt", "dreamed"],
  ["moustache", "mustache"],
  ["pyjama", "pajama"],
  ["tsar", "czar"],
  ["rouble", "ruble"],
  ["queueing", "queuing"],
  ["despatch", "dispatch"],
  ["jewellery", "jewelry"],
  ["omelette", "omelet"],
  ["speciality", "specialty"],
  ["specialities", "specialties"],
  ["gaol", "jail"],
  ["centred", "centered"],
  ["centring", "centering"],
  ["cosy", "cozy"],
  ["connexion", "connection"],
  ["amongst", "among"],
  ["amidst", "amid"],
  ["onwards", "onward"],
  ["aeon", "eon"],
  ["encyclopaedi", "encyclopedi"],
  ["anaesthetis", "anesthetiz"],
  ["mediaeval", "medieval"],
  ["nought", "naught"],
];

/** `{ uk, us, end }`: `end` is where the last changed letter of the British word stops. */
const pairs = british.flatMap((uk) => {
  for (const [from, to] of SHARED_OUTCOME) {
    const at = uk.indexOf(from),
      us = uk.replace(from, to);
    if (at >= 0 && (american.has(us) || english.has(us)))
      return [{ uk, us, end: at + from.length, size: us.length - uk.length }];
  }
  for (const [from, to] of CHANGES)
    for (let at = uk.indexOf(from); at >= 0; at = uk.indexOf(from, at + 1)) {
      const us = uk.slice(0, at) + to + uk.slice(at + from.length);
      if (us !== uk && american.has(us))
        return [{ uk, us, end: at + from.length, size: us.length - uk.length }];
    }
  return [];
});
const target = new Map(pairs.map((p) => [p.uk, p.us]));
const all = [...new Set([...english, ...american, ...british])].sort();
const startingWith = (prefix) => {
  let low = 0,
    high = all.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (all[mid] < prefix) low = mid + 1;
    else high = mid;
  }
  const found = [];
  for (let i = low; i < all.length && all[i].startsWith(prefix); i++) found.push(all[i]);
  return found;
};
const entries = new Map();
for (const { uk, end, size } of pairs) {
  for (let length = Math.max(end, 4); length <= uk.length; length++) {
    const from = uk.slice(0, length),
      to = target.get(uk).slice(0, length + size);
    const safe = startingWith(from).every((word) => target.get(word) === to + word.slice(length));
    if (safe) {
      entries.set(from, to);
      break;
    }
    if (length === uk.length) entries.set(`${from}$`, to);
  }
}
const lines = [...entries]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([from, to]) => `${from} ${to}`);
writeFileSync(
  new URL("../../src/engine/style/english-spelling.ts", import.meta.url),
  `// Made by tests/generators/spelling.mjs from SCOWL, word lists kept by Kevin Atkinson.
// Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these
// word lists, the associated scripts, the output created from the scripts, and its documentation
// for any purpose is hereby granted without fee, provided that the above copyright notice appears
// in all copies. "As is", without express or implied warranty.

/** British beginning, American beginning; a dollar sign closes a beginning that is a whole word. */
export const ENGLISH_SPELLING =
  "${lines.join(",")}";
`,
);
console.log(
  `${british.length} British words, ${pairs.length} with an American twin, ${entries.size} beginnings`,
);
const missed = british.filter((w) => !target.has(w));
if (process.argv.includes("--missed")) console.log(missed.join(" "));
