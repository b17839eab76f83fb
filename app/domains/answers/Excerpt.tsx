/** A found text with its matches, which stand between ‹ and ›, marked. */
export function Excerpt({ text }: { text: string }) {
  const pieces = text.split(/‹([^‹›]*)›/u);
  return <p>{pieces.map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece))}</p>;
}
