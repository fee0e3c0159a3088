/** A law of the comparison that does not hold, in words. */
function demand(holds, law) {
  if (!holds) throw new Error(`law broken: ${law}`);
}

function isSpan({ start, end }, whole) {
  return (
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    whole.start <= start &&
    start < end &&
    end <= whole.end
  );
}

/** Throws where a comparison of these texts breaks a law of house.md. `tokenize` is the engine's. */
export function holdLaws(texts, comparison, tokenize) {
  const { articles, links, passages } = comparison;
  demand(articles.length === texts.length, "every article is there");
  articles.forEach((article, i) => {
    demand(article.text === texts[i], "no text is edited");
    blocksHoldAll(article);
    creditsLieIn(article);
  });
  passagesPartTheText(articles, passages, tokenize);
  linksJoinSentences(articles, links);
}

function blocksHoldAll({ text, blocks }) {
  const bare = (from, to) => text.slice(from, to).trim() === "";
  let reached = 0;
  for (const block of blocks) {
    demand(isSpan(block, { start: reached, end: text.length }), "blocks lie in order in the text");
    demand(bare(reached, block.start), "blocks hold every character but white space");
    let said = block.start;
    for (const sentence of block.sentences) {
      demand(
        isSpan(sentence, { start: said, end: block.end }),
        "sentences lie in order in their block",
      );
      demand(bare(said, sentence.start), "sentences hold their block");
      said = sentence.end;
    }
    demand(said === block.end, "sentences hold their block to its end");
    reached = block.end;
  }
  demand(bare(reached, text.length), "blocks hold every character to the end");
}

function creditsLieIn({ text, credits, headline }) {
  const whole = { start: 0, end: text.length };
  demand(
    credits.every((credit) => isSpan(credit, whole)),
    "credits lie in the text",
  );
  demand(headline === null || text.includes(headline), "the headline stands in the text");
}

function passagesPartTheText(articles, passages, tokenize) {
  const places = new Map(articles.map(({ id }) => [id, []]));
  passages.forEach(({ id, wordings }, i) => {
    demand(
      id === `p${i + 1}` && wordings.length > 0,
      "passages are named in order and have wordings",
    );
    for (const wording of wordings) places.get(wording.article).push(wording);
  });
  for (const { id, text, blocks } of articles) {
    const own = places.get(id).sort((p, q) => p.start - q.start);
    let at = 0;
    for (const block of blocks) {
      const before = at;
      let reached = block.start;
      for (; at < own.length && own[at].start < block.end; at++) {
        demand(
          isSpan(own[at], { start: reached, end: block.end }),
          "wordings lie apart, each in one block",
        );
        const words = text.slice(own[at].start, own[at].end);
        demand(words.trim() === words, "no wording has white space at its ends");
        reached = own[at].end;
      }
      if (block.role === "boilerplate") demand(at === before, "no wording is of boilerplate");
      else everyWordIsHeld(tokenize(text, block), own.slice(before, at));
    }
    demand(at === own.length, "every wording lies in a block");
  }
}

function everyWordIsHeld(tokens, wordings) {
  let at = 0;
  for (const { start, end } of tokens) {
    while (at < wordings.length && wordings[at].end <= start) at += 1;
    demand(
      at < wordings.length && wordings[at].start <= start && end <= wordings[at].end,
      "every word lies in exactly one wording",
    );
  }
}

function linksJoinSentences(articles, links) {
  const sentences = new Set();
  const order = new Map(articles.map(({ id }, i) => [id, i]));
  for (const { id, blocks } of articles)
    for (const block of blocks)
      for (const { start, end } of block.sentences) sentences.add(`${id} ${start} ${end}`);
  const seen = new Set();
  for (const { a, b, relation, similarity, spans } of links) {
    const ends = [a, b].map(({ article, start, end }) => `${article} ${start} ${end}`);
    demand(
      ends.every((end) => sentences.has(end)),
      "links join sentences",
    );
    const before = order.get(a.article) - order.get(b.article) || a.start - b.start;
    demand(before < 0, "a link's ends are two, in order");
    demand(!seen.has(ends.join(" – ")), "no pair is linked twice");
    seen.add(ends.join(" – "));
    demand(
      ["verbatim", "edited", "partial", "paraphrase"].includes(relation),
      "a relation has its name",
    );
    demand(similarity > 0 && similarity <= 1, "similarity lies in 0–1");
    demand(relation !== "verbatim" || similarity === 1, "same words are wholly alike");
    demand(
      spans.every((span) => isSpan(span.a, a) && isSpan(span.b, b)),
      "spans lie in the link's ends",
    );
  }
}
