import { describe, expect, test } from "vitest";
import { told } from "./page.ts";

const LEAD =
  "VELMORA (AP) — The city of Velmora closed its only bridge on Tuesday after divers found cracks in three pillars, officials said.";
const TEXT =
  "Mayor Orsolya Fennick told reporters that the crossing would stay shut until spring at the earliest.";
const END = "The bridge was built in 1931 and carries 4,200 people a day across the bay.";
const HEAD = ["City closes iron bridge after divers find cracks", "By Ann Lee", "Nov 3, 2031"];

function rolesOf(lines: readonly string[], between: string): readonly string[] {
  return told(lines.join(between)).map(({ role }) => role);
}

describe("text that has the words of furniture is text", () => {
  const sentences = [
    "Copyright rules for pictures made by machines will change next year under a plan of the commission.",
    "Halden is to become a member of the customs union after 18 months, now that Oln has lifted its veto.",
    "Names of minors may not be published under the country's press law.",
    "The chain's privacy policy allows it to share your location with those who advertise on its boats.",
    "The cookies that your browser keeps can be read by dozens of companies at once.",
    "Emails about the pillars landed in the inbox of every councillor in May.",
    "For more than a decade, pilgrims who visit the shrine have paid nothing.",
    "The game, available on Google Play since May, has been downloaded three million times.",
    "“They call us at all hours, they text us on Sundays,” sighed Maria Lopp, a nurse in the ward.",
    "The council has no plans to support local journalism with public money this winter.",
    "To continue the mission, the agency needs partners who subscribe to its rules.",
    "Our standards of living have fallen for ten years, and so have the tides.",
    "Most read the letter as a threat.",
    "Loading of the ships began at dawn.",
    "Powered by the sun, the boat crossed the bay in nine hours.",
    "Stay up to date with your shots, doctors advise.",
    "Posted to Halden in 1956, he learned to sail within a year.",
    "Published in 1931, the novel sold nine copies.",
    "If you use the ferry every day you should check your account, and never click on a link in an email.",
  ];
  test.each(sentences)("%s", (sentence) => {
    const page = [...HEAD, LEAD, TEXT, sentence, END];
    for (const between of ["\n\n", "\n"]) expect(rolesOf(page, between)[5]).toBe("body");
  });
});

describe("a headline that has the words of furniture is a headline", () => {
  const headlines = [
    "Share prices fall in Halden as ferry tolls climb",
    "Tweet by mayor draws fury on the quay",
    "Ferry firm's privacy policy breaches law, court says",
    "Anonymous newsletter sinks mayor's bid for office",
    "More in Halden go hungry, charity says",
    "Copyright law struck down by Halden court",
    "Watch: Moment wave hits Velmora quay",
    "Timeline: How the bridge was lost",
    "Posted: 1,000 soldiers to the border with Oln",
    "EDITORIAL: A vote that settles nothing",
    "File-sharing site shut down by Halden police",
    "Ferry sinks",
  ];
  test.each(headlines)("%s", (headline) => {
    const asked = headline.replaceAll(/[:,?']/gu, "").toLowerCase();
    const lead = `After weeks of doubt about the quay it was said aloud on Tuesday by several people: ${asked}.`;
    expect(rolesOf([headline, "By Ann Lee", "Nov 3, 2031", lead, TEXT, END], "\n\n")[0]).toBe(
      "headline",
    );
    expect(rolesOf([headline, lead, TEXT, END], "\n\n")[0]).toBe("headline");
  });

  test("but a video's title gives way to the headline below it", () => {
    const video = "Watch: Divers find cracks in iron bridge";
    expect(rolesOf([video, ...HEAD, LEAD, TEXT, END], "\n\n").slice(0, 2)).toEqual([
      "teaser",
      "headline",
    ]);
  });
});

test("a writer who speaks to readers throughout does so in text", () => {
  const column = [
    "You have met them if you have a window box: we count their kind every spring, and publish what we find.",
    "If you read the stories of the trade you know that we have more of them in towns than in the fields.",
    "Our readers ask whether bought seed helps. It does a little, and you may leave the rest to the wind.",
  ];
  const page = ["Why bees move to town", "By Ann Lee", "Nov 3, 2031", ...column];
  expect(rolesOf(page, "\n\n").slice(3)).toEqual(["body", "body", "body"]);
});

test("the points of a summary are deks where it stands in the text too", () => {
  const points = "Key points:\nThree cracks found\nFerries run until midnight";
  const page = [...HEAD, LEAD, points, TEXT, END];
  expect(rolesOf(page, "\n\n").slice(3)).toEqual([
    "body",
    "boilerplate",
    "dek",
    "dek",
    "body",
    "body",
  ]);
});

test("what closely follows a button is no part of it", () => {
  const page = [
    ...HEAD,
    `${LEAD}\nhttps://example.com/b1\nNine trays of bread crossed the bay`,
    "Image: Mia Thorne",
    TEXT,
    END,
  ];
  expect(rolesOf(page, "\n\n").slice(3)).toEqual([
    "body",
    "boilerplate",
    "caption",
    "caption",
    "body",
    "body",
  ]);
});

test("a story's title over its button is a teaser", () => {
  const page = [...HEAD, LEAD, "How Velmora lost the bridge it was built on\nRead more", TEXT, END];
  expect(rolesOf(page, "\n\n").slice(3)).toEqual(["body", "teaser", "boilerplate", "body", "body"]);
});
