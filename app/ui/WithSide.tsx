import type { ReactNode } from "react";

export interface WithSideProps {
  children: ReactNode;
  side: ReactNode;
  /** Two nearly equal halves whose feet stand on one line. */
  even?: boolean;
  /** Two equal halves from the top: both are read. */
  halves?: boolean;
  section?: boolean;
  /** The side is read first, and stands first on a narrow page. */
  sideFirst?: boolean;
}

export function WithSide({ children, side, even, halves, section, sideFirst }: WithSideProps) {
  const names = ["with-side", even && "is-even", halves && "is-halves", section && "section", sideFirst && "is-side-first"].filter(Boolean).join(" ");
  const main = <div>{children}</div>;
  const aside = <div>{side}</div>;
  return <div className={names}>{sideFirst ? <>{aside}{main}</> : <>{main}{aside}</>}</div>;
}
