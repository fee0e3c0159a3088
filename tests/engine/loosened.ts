/** What must not come next, up to two brackets deep. */
const REFUSED = /\(\?<?!(?:[^()\\]|\\.|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))*\)/gu;

/** A pattern of plain pieces that makes lines which another pattern mostly fits. */
export function loosened(pattern: RegExp): RegExp {
  const source = pattern.source
    .replaceAll(REFUSED, "")
    .replaceAll("(?=", "(?:")
    .replaceAll(/\(\?<\w+>/gu, "(?:")
    .replaceAll(/\[\^[^\]]*\]/gu, "[a-z ]")
    .replaceAll(/\[([^\]]*)\]/gu, (_, inner: string) => `[${classOf(inner)}]`)
    .replaceAll(/\\p\{Lu\}/gu, "[A-Z]")
    .replaceAll(/\\p\{[^}]+\}/gu, "[a-z]")
    .replaceAll(/\\[bB]|[\^$]/gu, "")
    .replaceAll(/\\W/gu, " ")
    .replaceAll(/\\S/gu, "[a-z]")
    .replaceAll(/\\s/gu, " ")
    .replaceAll(".*", "[a-z ]{0,6}")
    .replaceAll(/(?<!\\)\.(?=[{?+])/gu, "[a-z ]");
  return new RegExp(source);
}

function classOf(inner: string): string {
  return inner
    .replaceAll(/\\p\{Lu\}/gu, "A-Z")
    .replaceAll(/\\p\{[^}]+\}/gu, "a-z")
    .replaceAll(/\\s/gu, " ");
}
