/** Words that say little by themselves: closed classes, and the verbs and nouns that frame every report. */
const COMMON = new Set(
  (
    "a an the this that these those some any each every all both no not nor and or but if so as than then when while where which who whom whose what how why " +
    "i you he she it we they me him her us them my your his its our their one ones own same such other another more most much many few less least very too also only just even still yet " +
    "of to in on at by for with from into onto over under about above after before between among against through during without within since until up down out off across along around toward towards upon per via amid despite " +
    "is am are was were be been being has have had having do does did done doing will would shall should can could may might must wont cant dont didnt doesnt isnt wasnt " +
    "say said says saying tell told add added adding according here there now well back first 1 2 new year years day days time " +
    "der die das den dem des ein eine einen einem einer und oder aber nicht mit von vom zu zum zur im in am an auf aus bei nach für über unter vor sich ist sind war waren wird werden wurde hat haben hatte als auch dass sie er es wie " +
    "le la les un une des du de et ou mais ne pas que qui dans sur pour par avec est sont était été a ont au aux en ce cette ces il elle ils elles se sa son ses leur plus " +
    "el los las una unos unas y o pero no con por para del al es son fue ha han que en su sus lo se como más " +
    "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему был для это этот эта " +
    "في من على إلى عن أن إن ما لا هو هي هذا هذه التي الذي كان قد مع كما " +
    "的 了 在 是 和 与 对 将 为 从 被 也 就 这 那 の に は を た が で て と し れ さ も する いる"
  ).split(" "),
);

/** Whether a norm is too common to tell one statement from another. */
export function isCommon(norm: string): boolean {
  if (norm.endsWith("'s")) return isCommon(norm.slice(0, -2));
  return COMMON.has(norm) || (norm.length === 1 && /[a-z]/u.test(norm));
}
