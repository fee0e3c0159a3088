import { readAnswer } from "../answer.ts";
import type { Article, Comparison } from "../model.ts";
import type { Packed } from "../wire.ts";
import type { Account } from "./account.ts";
import { fetchRest, theRest } from "./late.ts";
import { readAccount } from "./read.ts";

const accounts = new WeakMap<Comparison, Account>();

/**
 * The comparison that was packed, with the account that came with it. Where that only counts, it waits for the rest
 * of the engine, which then finds what else is asked for; its links need that rest in any case.
 */
export async function receive(
  packed: Packed,
  told: Packed,
  articles: readonly Article[],
): Promise<Comparison> {
  const comparison = readAnswer(packed, articles, (...links) => theRest().readLinks(...links));
  const { account, isWhole } = readAccount(told, comparison);
  accounts.set(comparison, account);
  if (!isWhole) await fetchRest();
  return comparison;
}

/** The account of a comparison: what came with it, or what the rest of the engine finds. */
export function accountOf(comparison: Comparison): Account {
  const known = accounts.get(comparison) ?? theRest().giveAccount(comparison);
  accounts.set(comparison, known);
  return known;
}
