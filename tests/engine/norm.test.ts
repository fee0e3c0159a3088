import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { norm } from "../../src/engine/style/norm.ts";
import { often } from "./often.ts";

describe("words of one norm", () => {
  test.each([
    ["harbour", "harbor"],
    ["Harbours", "harbors"],
    ["colour", "color"],
    ["coloured", "colored"],
    ["favourite", "favorite"],
    ["neighbouring", "neighboring"],
    ["centre", "center"],
    ["metres", "meters"],
    ["theatre", "theater"],
    ["organise", "organize"],
    ["organisation", "organization"],
    ["recognising", "recognizing"],
    ["analyse", "analyze"],
    ["travelled", "traveled"],
    ["cancelled", "canceled"],
    ["fuelled", "fueled"],
    ["defence", "defense"],
    ["licence", "license"],
    ["programme", "program"],
    ["grey", "gray"],
    ["tyres", "tires"],
    ["cheque", "check"],
    ["manoeuvre", "maneuver"],
    ["paediatric", "pediatric"],
    ["judgement", "judgment"],
    ["US", "U.S."],
    ["UN", "U.N."],
    ["NATO", "Nato"],
    ["am", "a.m."],
    ["OK", "okay"],
    ["O.K.", "Okay"],
    ["Gov.", "governor"],
    ["Sept.", "September"],
    ["Sen.", "Senator"],
    ["three", "3"],
    ["Twelve", "12"],
    ["1,500", "1500"],
    ["1,250,000", "1250000"],
    ["%", "percent"],
    ["&", "and"],
    ["won’t", "won't"],
    ["Fennick’s", "Fennick's"],
    ["café", "cafe"],
    ["cafe\u0301", "café"],
    ["Straße", "strasse"],
    ["Łódź", "Lodz"],
    ["ещё", "еще"],
    ["cœur", "coeur"],
    ["connaître", "connaitre"],
    ["événement", "évènement"],
    ["Mio.", "Millionen"],
    ["niñó", "niño"],
    ["المدينـة", "المدينة"],
    ["راكباً", "راكبا"],
    ["أُصيب", "أصيب"],
    ["٢١٤", "214"],
    ["۲۱۴", "214"],
    ["２１４", "214"],
    ["ＡＢＣ", "abc"],
    ["ﬁre", "fire"],
  ])("%s and %s", (one, two) => {
    expect(norm(one)).toBe(norm(two));
  });
});

/** "Jan. january": what is before the space is short for what is after it. */
const SHORTENED =
  "Jan. january, Feb. february, Mar. march, Apr. april, Aug. august, Sept. september, Sep. september, Oct. october, " +
  "Nov. november, Dec. december, Gov. governor, Govs. governors, Sen. senator, Sens. senators, Rep. representative, " +
  "Reps. representatives, Gen. general, Lt. lieutenant, Col. colonel, Capt. captain, Sgt. sergeant, Prof. professor, " +
  "St. saint, No. number, vs. versus, Inc. incorporated, Corp. corporation, Co. company, Ltd. limited, " +
  "Dept. department, approx. approximately, Mio. millionen, Mrd. milliarden, Nr. nummer";

test.each(SHORTENED.split(", ").map((pair) => pair.split(" ")))(
  "%s is short for %s, by its dot alone",
  (short = "", long = "") => {
    expect(norm(short)).toBe(norm(long));
    expect(norm(short.toUpperCase())).toBe(norm(long));
    expect(norm(short.slice(0, -1))).not.toBe(norm(long));
  },
);

test("numbers up to twelve are figures, those above are words", () => {
  const spelled = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
  expect(spelled.map(norm)).toEqual(spelled.map((_, value) => String(value)));
  expect(norm("thirteen")).toBe("thirteen");
});

test.each("Mr Mrs Ms Mx Dr Messrs Mme Mlle Monsieur".split(" "))(
  "%s before a name has no weight, with or without a dot; in small letters it is a word",
  (title) => {
    expect([norm(title), norm(`${title}.`), norm(title.toUpperCase())]).toEqual(["", "", ""]);
    expect(norm(title.toLowerCase())).toBe(title.toLowerCase());
  },
);

describe("what a word's norm is", () => {
  test.each([
    ["U.S.'s", "u.s's"],
    ["US’s", "u.s's"],
    ["us’s", "u.s's"],
    ["US", "u.s"],
    ["U.S", "u.s"],
    ["Us", "us"],
    ["us", "us"],
    ["U.N.", "un"],
    ["a.m.", "am"],
    ["e.U.", "eu"],
    ["Neighbour’s", "neighbor's"],
    ["café’s", "cafe's"],
    ["dockersʼ", "dockers"],
    ["rock'n'roll", "rocknroll"],
    ["'s", "s"],
    ["%", "percent"],
    ["&", "and"],
    ["$", "$"],
    ["1,000,000", "1000000"],
    ["1,5", "1,5"],
    ["1,50,000", "1,50000"],
    ["3rd", "3rd"],
    ["½", "1⁄2"],
    ["Ærø", "aero"],
    ["Łódź", "lodz"],
    ["bœuf", "boeuf"],
    ["weiß", "weiss"],
    ["Ñandú", "nandu"],
    ["Αθήνα", "αθηνα"],
    ["שָׁלוֹם", "שלום"],
    ["ё", "е"],
    ["йод", "йод"],
    ["कि", "कि"],
    ["Bros.", "bros"],
    ["colourful", "colorful"],
    ["programmer", "programmer"],
    ["organisers", "organizers"],
  ])("%s: %s", (surface, wanted) => {
    expect(norm(surface)).toBe(wanted);
  });
});

describe("words of two norms, close as they look", () => {
  test.each([
    ["US", "us"],
    ["U.S.", "us"],
    ["four", "for"],
    ["our", "or"],
    ["hour", "hor"],
    ["pour", "por"],
    ["advise", "advice"],
    ["wise", "wize"],
    ["rise", "rize"],
    ["premise", "premize"],
    ["three", "there"],
    ["1.5", "15"],
    ["3,5", "35"],
    ["closed", "close"],
    ["bridge", "bridges"],
    ["мост", "мосты"],
  ])("%s and %s", (one, two) => {
    expect(norm(one)).not.toBe(norm(two));
  });
});

test("honorifics have no weight, but the same letters as a common word do", () => {
  expect(["Mr", "Mr.", "Mrs.", "Ms", "Dr."].map(norm)).toEqual(["", "", "", "", ""]);
  expect(norm("mme")).not.toBe("");
});

describe("laws for any word", () => {
  const honorific = /^(?:mrs?|ms|mx|dr|messrs|mme|mlle|monsieur)$/iu;
  const word = fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u).filter((text) => !honorific.test(text));
  const plain = fc.stringMatching(/^[a-z]{1,12}$/u).filter((text) => !honorific.test(text));
  const laws = often(500);

  test("no other word loses its weight", () => {
    const weighs = fc.property(word, (surface) => norm(surface) !== "");
    expect(fc.check(weighs, laws).counterexample).toBeNull();
  });

  test("a capital at its head never matters", () => {
    const stays = fc.property(plain, (surface) => {
      const upper = surface.charAt(0).toUpperCase() + surface.slice(1);
      return norm(upper) === norm(surface);
    });
    expect(fc.check(stays, laws).counterexample).toBeNull();
  });
});
