const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What turns a sentence round. It is neither added nor taken away as spelling, in either written standard. */
const negations = set("ikke ikkje ingen inga ingenting inkje intet aldri uten utan verken hverken korkje heller unntatt unnateke bortsett nei neppe");
/** Words that look like each other and say another amount or day: none takes the place of another. */
const fixedWords = set("to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue tyve tretti tredve førti femti seksti sytti åtti nitti hundre tusen million millioner millionar milliard milliarder milliardar første andre tredje fjerde femte sjette sjuende åttende niende tiende januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag");
/** Left out or doubled in a hurry; no sentence says another thing with them or without. */
const small = set("å at som og en et ei ein eit den det");

const isSmall = (word: string): boolean => small.has(word);
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const figuresOf = (text: string): string => (text.match(/[-−–]?\d+(?:[.,:/]\d+)*|[%‰§<>=+≤≥€$]/gu) ?? []).map((one) => one.replace(/^[-–−]/u, "")).join(" ");
const negationsOf = (words: readonly string[]): string => words.filter((word) => negations.has(word)).join(" ");

/** Letters added, taken out or changed, and neighbours that changed places. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= other.length; column += 1) {
      const [letter, beside] = [one[row - 1], other[column - 1]];
      const swapped = row > 1 && column > 1 && letter === other[column - 2] && one[row - 2] === beside ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY;
      rows[row]?.push(Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (letter === beside ? 0 : 1), swapped));
    }
  }
  return at(one.length, other.length);
}

const undoubled = (word: string): string => word.replace(/(\p{L})\1/gu, "$1");
const isSwapped = (one: string, other: string): boolean => one.length === other.length && [...one].sort().join("") === [...other].sort().join("") && distance(one, other) === 1;

/**
 * One word, otherwise spelled. The first letter stays («rives» is not «drives», «mulig» not «umulig»), and in a word of four
 * letters or less a letter may only be doubled or change places («for» is not «før»).
 */
function isSameWord(before: string, after: string): boolean {
  if (before === after) return true;
  if (/\p{N}/u.test(before + after) || before[0] !== after[0]) return false;
  if (fixedWords.has(before) && fixedWords.has(after)) return false;
  const length = Math.max(before.length, after.length);
  if (length <= 4) return undoubled(before) === undoubled(after) || isSwapped(before, after);
  return distance(before, after) <= (length >= 9 ? 2 : 1);
}

/** Every word has its own on the other side, in the same order; small words may come or go, and a word may be joined or parted. */
function isSameInOrder(before: readonly string[], after: readonly string[]): boolean {
  const mostSmall = 2 + Math.floor(before.length / 40);
  const reached = new Map<number, number>([[0, 0]]);
  const width = after.length + 1;
  const reach = (row: number, column: number, changes: number) => {
    const key = row * width + column;
    if (row <= before.length && column <= after.length && changes <= mostSmall) reached.set(key, Math.min(reached.get(key) ?? changes, changes));
  };
  for (let row = 0; row <= before.length; row += 1) {
    for (let column = 0; column <= after.length; column += 1) {
      const changes = reached.get(row * width + column);
      if (changes === undefined) continue;
      const [old = "", mended = "", nextOld = "", nextMended = ""] = [before[row], after[column], before[row + 1], after[column + 1]];
      if (old && mended && isSameWord(old, mended)) reach(row + 1, column + 1, changes);
      if (nextOld && old + nextOld === mended) reach(row + 2, column + 1, changes);
      if (nextMended && mended + nextMended === old) reach(row + 1, column + 2, changes);
      if (isSmall(old)) reach(row + 1, column, changes + 1);
      if (isSmall(mended)) reach(row, column + 1, changes + 1);
    }
  }
  return reached.has(before.length * width + after.length);
}

/**
 * A correction mends how a thing is written, never what is promised (product.md § 3.2). It is judged word by word: what goes
 * beyond that is a change of promise, with its reason beside the old one. A name that is given (of a body) stays as it was written.
 */
export function isCorrection(before: string, after: string, names: readonly string[] = []): boolean {
  if (figuresOf(before) !== figuresOf(after)) return false;
  if (names.some((name) => before.toLowerCase().includes(name.toLowerCase()) && !after.toLowerCase().includes(name.toLowerCase()))) return false;
  const [old, mended] = [wordsOf(before), wordsOf(after)];
  return negationsOf(old) === negationsOf(mended) && isSameInOrder(old, mended);
}
