/** Among fewer statements each counts. */
const FEW = 512;
/** Among more, counts are told by so many binary digits: what one article adds or takes seldom shows in them. */
const DIGITS = 4;

/**
 * A count as rarity among so many statements is told by. Were it exact, each article that comes or goes would change what
 * every word weighs, by next to nothing.
 */
export function steady(count: number, statements: number): number {
  if (statements < FEW) return count;
  const dropped = Math.max(0, 32 - DIGITS - Math.clz32(count));
  return ((count + ((1 << dropped) >> 1)) >> dropped) << dropped;
}
