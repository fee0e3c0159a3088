import type { Copies } from "../../src/engine/copies.ts";
import { Vocabulary } from "../../src/engine/kinds.ts";
import { Matcher, type Sentence } from "../../src/engine/match.ts";
import { finish } from "../../src/engine/steps.ts";

/** What steps come to. */
export { finish as ended };

/** Copies among sentences, as a comparison finds them. */
export function copiesIn(sentences: readonly Sentence[]): Copies {
  const { matcher, kindOf } = kindsOf(sentences);
  finish(matcher.learn());
  return matcher.copies(kindOf);
}

/** The same where nobody was judged: no copies but of the same words. */
export function unjudged(sentences: readonly Sentence[]): Copies {
  const { matcher, kindOf } = kindsOf(sentences);
  return matcher.copies(kindOf);
}

function kindsOf(sentences: readonly Sentence[]) {
  const matcher = new Matcher(new Vocabulary());
  return { matcher, kindOf: Int32Array.from(sentences, ({ words }) => matcher.kinds.of(words)) };
}
