// An excerpt is cut at any word: only a capital or a figure begins a sentence, and only its own sign ends one.
const beginsSentence = /^[‹«(]*[\p{Lu}\d]/u;
const endsSentence = /[.!?»)]›?$/u;

/** ‹ and › stand around what was found; dots where something is left out. */
export function Excerpt({ text }: { text: string }) {
  const whole = text.trim();
  const [before, after] = [beginsSentence.test(whole) ? "" : "… ", endsSentence.test(whole) ? "" : " …"];
  return <p>{before}{whole.split(/‹([^‹›]*)›/u).map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}{after}</p>;
}
