import { pairAddress, type Pairing } from "../../store/matrix.ts";
import { useShown } from "../use-reading.ts";
import css from "./pair-list.module.css";

/** All pairs, those with most in common first; each leads to its two articles side by side. */
export function PairList({ pairs }: { readonly pairs: readonly Pairing[] }) {
  if (pairs.length < 2) return null;
  return (
    <section className={css["pairs"]} aria-labelledby="pairs-title">
      <h3 id="pairs-title">Pair by pair</h3>
      <ol>
        {pairs.map((pair) => (
          <PairItem key={pair.key} pair={pair} />
        ))}
      </ol>
    </section>
  );
}

function PairItem({ pair: { key, there, words, all } }: { readonly pair: Pairing }) {
  const href = useShown((state) => pairAddress(state, there));
  return (
    <li>
      <a href={href}>{key}</a>
      <span>
        {words} of {all} words
      </span>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect className={css["all"]} width="100" height="2" />
        <rect className={css["part"]} width={(100 * words) / Math.max(all, 1)} height="2" />
      </svg>
    </li>
  );
}
